package undercurrent.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.scenario.yaml.Bytes;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Value;

/// The file that a setting names, read together with the scenario: a name is that of a file beside
/// it, a text of several lines is what would stand in the file.
///
/// @param subject what messages call the setting
record AttachedFile(Checking checking, String subject) {

  /// Returns what the file says, or adds why it cannot be had.
  Optional<Value> read(Knob knob, Node.Text text) {
    var reader =
        checking
            .vocabulary()
            .attachment(knob.name())
            .orElseThrow(() -> new IllegalStateException("nobody reads the file of " + subject));
    String scenario = text.place().source().name();
    if (text.text().contains("\n")) {
      byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
      return reader
          .read(scenario + " " + subject, bytes, checking.findings())
          .map(Function.identity());
    }
    String name =
        Optional.ofNullable(Path.of(scenario).getParent())
            .map(folder -> folder.resolve(text.text()).toString())
            .orElse(text.text());
    return bytes(text)
        .flatMap(bytes -> reader.read(name, bytes, checking.findings()))
        .map(Function.identity());
  }

  private Optional<byte[]> bytes(Node.Text text) {
    Optional<Path> folder = checking.origin().folder();
    if (!text.text().equals(text.written())) {
      return refused("S136", text, "a file is not named by a variable", "write its name");
    }
    if (folder.isEmpty()) {
      return refused(
          "S136",
          text,
          "a file can be named only by a scenario that is a file itself",
          "write what stands in it, below " + subject + ": |");
    }
    if (!Inheritance.isBelow(text.text())) {
      return refused("S136", text, "it may name a file in the folder of the scenario or below", "");
    }
    return bytes(text, folder.get());
  }

  private Optional<byte[]> bytes(Node.Text text, Path folder) {
    try {
      Path real = folder.resolve(text.text()).toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        return refused("S136", text, "this file is a link to elsewhere", "copy it here");
      }
      try (InputStream stream = Files.newInputStream(real)) {
        return Optional.of(stream.readNBytes(Bytes.LIMIT + 1));
      }
    } catch (IOException | RuntimeException missing) {
      String near = NearMatch.hint(text.text(), Inheritance.siblings(folder));
      return refused("S153", text, "there is no file " + text.text() + " in this folder", near);
    }
  }

  private Optional<byte[]> refused(String code, Node.Text text, String message, String fix) {
    checking.findings().add(code, text.place(), subject + ": " + message, fix);
    return Optional.empty();
  }
}
