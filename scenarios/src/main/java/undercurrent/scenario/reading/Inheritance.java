package undercurrent.scenario.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Follows `extends` and merges what it finds.
record Inheritance(Vocabulary vocabulary, Findings findings) {
  private static final int DEEPEST = 10;

  /// Returns the scenario with everything that it extends, or adds why that cannot be had.
  Optional<Node.Entries> resolve(Node.Entries top, Origin origin) {
    return resolve(top, origin.folder(), origin.folder(), List.of(key(origin)));
  }

  private Optional<Node.Entries> resolve(
      Node.Entries top, Optional<Path> root, Optional<Path> folder, List<String> chain) {
    Node.Entries own = Merging.normalized(top, findings);
    var target = top.value("extends");
    if (target.isEmpty() || target.get() instanceof Node.Faulty) {
      return Optional.of(own);
    }
    if (!(target.get() instanceof Node.Text text)) {
      findings.add(
          "S136",
          target.get().place(),
          "extends needs one name, found " + target.get().title(),
          "write builtin:NAME or a file below this folder");
      return Optional.empty();
    }
    return base(text, root, folder, chain)
        .map(base -> Merging.merged(Merging.withoutPlus(base), own, findings));
  }

  private Optional<Node.Entries> base(
      Node.Text target, Optional<Path> root, Optional<Path> folder, List<String> chain) {
    String name = target.text();
    Optional<Loaded> loaded =
        name.startsWith("builtin:") ? builtin(target) : file(target, root, folder);
    if (loaded.isEmpty()) {
      return Optional.empty();
    }
    var longer = new ArrayList<>(chain);
    longer.add(loaded.get().key());
    if (chain.contains(loaded.get().key()) || chain.size() >= DEEPEST) {
      boolean circle = chain.contains(loaded.get().key());
      findings.add(
          "S137",
          target.place(),
          String.join(" → ", longer.stream().map(Inheritance::shortName).toList())
              + (circle ? ": extends goes in a circle" : ": extends is " + DEEPEST + " deep"),
          "remove one of them");
      return Optional.empty();
    }
    return Pass.nodes(loaded.get().name(), loaded.get().bytes(), findings)
        .filter(top -> Version.accepts(top, findings))
        .flatMap(top -> resolve(top, root, loaded.get().folder(), longer));
  }

  private Optional<Loaded> builtin(Node.Text target) {
    String name = target.text().substring("builtin:".length());
    String text = vocabulary.builtins().get(name);
    if (text == null) {
      var known = vocabulary.builtins().sequencedKeySet().stream().toList();
      findings.add(
          "S146",
          target.placeOf("builtin:".length(), name.length()),
          "unknown scenario builtin:" + name,
          NearMatch.hint(name, known),
          KnownNames.note("scenario", known));
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Loaded(target.text(), target.text(), bytes, Optional.empty()));
  }

  private Optional<Loaded> file(Node.Text target, Optional<Path> root, Optional<Path> folder) {
    String name = target.text();
    String bare = name.replaceFirst("\\.ya?ml$", "");
    if (root.isEmpty() || folder.isEmpty() || !isBelow(name)) {
      findings.add(
          "S136",
          target.place(),
          root.isPresent() || !isBelow(name)
              ? "extends may name builtin:… or a file below this folder"
              : "extends may name builtin:… only, here",
          near(bare));
      return Optional.empty();
    }
    try {
      Path real = folder.get().resolve(name).toRealPath();
      if (!real.startsWith(root.get().toRealPath())) {
        findings.add(
            "S136",
            target.place(),
            "extends may name builtin:… or a file below this folder",
            "this one is a link to elsewhere");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(real);
      var below = Optional.ofNullable(real.getParent());
      return Optional.of(new Loaded(name, real.toString(), bytes, below));
    } catch (IOException | RuntimeException missing) {
      String fix = near(bare).isEmpty() ? NearMatch.hint(name, siblings(folder.get())) : near(bare);
      findings.add("S153", target.place(), "there is no file " + name + " in this folder", fix);
      return Optional.empty();
    }
  }

  /// Returns whether a name is that of a file in a folder or below it, as it is written.
  static boolean isBelow(String name) {
    return !name.isBlank()
        && !name.startsWith("/")
        && !name.startsWith("~")
        && !name.contains("\\")
        && !name.contains(":")
        && name.indexOf('\0') < 0
        && Stream.of(name.split("/")).noneMatch(".."::equals);
  }

  private String near(String bare) {
    return NearMatch.of(bare.replaceFirst("^.*[:/]", ""), vocabulary.builtins().sequencedKeySet())
        .map(known -> "did you mean builtin:" + known + "?")
        .orElse("");
  }

  /// Returns the names of the files in a folder.
  static List<String> siblings(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().limit(200).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String key(Origin origin) {
    return origin
        .folder()
        .map(
            folder -> {
              Path file = folder.resolve(Path.of(origin.name()).getFileName());
              try {
                return file.toRealPath().toString();
              } catch (IOException missing) {
                return file.toString();
              }
            })
        .orElse(origin.name());
  }

  private static String shortName(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Loaded(String name, String key, byte[] bytes, Optional<Path> folder) {}
}
