package undercurrent.scenario.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.settings.NearMatch;

/// A file that was named as a scenario and cannot be read.
record UnreadableFile(Path file, Vocabulary vocabulary) {
  private static final int SEEN = 200;

  /// Returns the reading that says so.
  Reading reading() {
    var findings = new Findings();
    findings.add("S153", Place.startOf(Source.of(file.toString(), "")), message(), fix());
    return new Reading.Invalid(findings.sorted());
  }

  private String message() {
    if (Files.isDirectory(file)) {
      return file + " is a folder, and a scenario is a file";
    }
    return Files.exists(file) ? "the file " + file + " cannot be read" : "there is no file " + file;
  }

  private String fix() {
    if (Files.exists(file)) {
      return "name a file that you may read";
    }
    String name = String.valueOf(file.getFileName());
    String bare = name.replaceFirst("\\.ya?ml$", "");
    return NearMatch.of(name, neighbours())
        .map(near -> file.resolveSibling(near).toString())
        .or(() -> NearMatch.of(bare, vocabulary.builtins().sequencedKeySet()))
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("check its name; undercurrent list scenarios names those of the library");
  }

  private List<String> neighbours() {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(each -> String.valueOf(each.getFileName()))
          .filter(each -> each.matches(".*\\.ya?ml"))
          .sorted()
          .limit(SEEN)
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
