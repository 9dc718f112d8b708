package undercurrent.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.scenario.yaml.Bytes;
import undercurrent.settings.NearMatch;

/// Reads scenarios from files, texts and the library.
///
/// It never throws: whatever is wrong is a diagnostic with a code, a place and a fix.
public final class ScenarioReader {
  private final Vocabulary vocabulary;
  private final Limits limits;

  /// Makes a reader for the command line.
  public ScenarioReader(Vocabulary vocabulary) {
    this(vocabulary, Limits.LOCAL);
  }

  /// Makes a reader with limits.
  public ScenarioReader(Vocabulary vocabulary, Limits limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
  }

  /// Reads a file; `extends` in it may name files in its folder or below.
  public Reading readFile(Path file) {
    String name = file.toString();
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(Bytes.LIMIT + 1);
      if (bytes.length > Bytes.LIMIT) {
        bytes = new byte[(int) Math.min(Files.size(file), Integer.MAX_VALUE / 2)];
      }
    } catch (IOException | RuntimeException unreadable) {
      return new UnreadableFile(file, vocabulary).reading();
    }
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    return read(new Origin(name, limits.files() ? folder : Optional.empty()), bytes, Map.of());
  }

  /// Reads a text that comes from no file, under a name for messages.
  public Reading readText(String name, String text) {
    return readText(name, text, Map.of());
  }

  /// Reads a text with other values for some of its variables.
  public Reading readText(String name, String text, Map<String, String> vars) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(new Origin(name, Optional.empty()), bytes, vars);
  }

  /// Reads a scenario of the library.
  public Reading readBuiltin(String name) {
    String text = vocabulary.builtins().get(name);
    return text == null ? unknown(name) : readText("builtin:" + name, text);
  }

  /// Returns the scenario with other values for some of its variables, as a sweep needs it.
  public Reading withVars(Scenario scenario, Map<String, String> vars) {
    return readText("sweep", ScenarioYaml.write(scenario), vars);
  }

  private Reading unknown(String name) {
    if (limits.files() && name.matches(".*\\.ya?ml")) {
      return new UnreadableFile(Path.of(name), vocabulary).reading();
    }
    var known = vocabulary.builtins().sequencedKeySet().stream().toList();
    var findings = new Findings();
    findings.add(
        "S146",
        Place.startOf(Source.of(name, "")),
        "unknown scenario \"" + name + "\"",
        NearMatch.hint(name, known),
        KnownNames.note("scenario", known));
    return new Reading.Invalid(findings.sorted());
  }

  private Reading read(Origin origin, byte[] bytes, Map<String, String> vars) {
    var findings = new Findings();
    try {
      return new Pass(vocabulary, limits, findings).read(origin, bytes, vars);
    } catch (RuntimeException | StackOverflowError fault) {
      findings.add(
          "S199",
          Place.startOf(Source.of(origin.name(), "")),
          "the reader failed on this file: " + String.valueOf(fault.getMessage()),
          "please report it, with the file");
      return new Reading.Invalid(findings.sorted());
    }
  }
}
