package undercurrent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;

/// What a player says, line by line: at the terminal, through a pipe, or from a file of answers.
final class SpokenLines {
  private final BufferedReader reader;
  private final Optional<Source> file;
  private int number;

  /// A line that was said.
  ///
  /// @param text without blanks around it
  /// @param number from 1
  /// @param column where the text begins, from 1
  record Line(String text, int number, int column) {}

  private SpokenLines(BufferedReader reader, Optional<Source> file) {
    this.reader = reader;
    this.file = file;
  }

  /// Listens to standard input.
  static SpokenLines ofInput() {
    return new SpokenLines(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        Optional.empty());
  }

  /// Reads a file of answers, one a line; what stands behind # is left out.
  static SpokenLines ofFile(Path path) {
    try {
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      String text = String.join("\n", lines);
      return new SpokenLines(
          new BufferedReader(new java.io.StringReader(text)),
          Optional.of(Source.of(path.toString(), text)));
    } catch (IOException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT, "cannot read the answers in " + path + ": " + failure);
    }
  }

  /// Returns the next line; empty when there is none.
  Optional<Line> next() {
    try {
      while (true) {
        String line = reader.readLine();
        number++;
        if (line == null) {
          return Optional.empty();
        }
        String said = file.isPresent() ? line.replaceFirst("#.*", "") : line;
        if (!said.isBlank() || file.isEmpty()) {
          int column = said.length() - said.stripLeading().length() + 1;
          return Optional.of(new Line(said.strip(), number, column));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Ends the command when the line stands in a file.
  void refuse(Line line, String what) {
    if (file.isPresent()) {
      var findings = new Findings();
      int length = Math.max(1, line.text().length());
      findings.add("S149", new Place(file.get(), line.number(), line.column(), length), what);
      throw new Failure(
          ExitCode.INVALID_SCENARIO, HumanDiagnostics.render(findings.sorted()).strip());
    }
  }
}
