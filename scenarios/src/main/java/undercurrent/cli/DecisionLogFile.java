package undercurrent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import undercurrent.play.DecisionLog;
import undercurrent.play.LogMismatchException;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.reading.DecisionLogReader;
import undercurrent.scenario.reading.DecisionLogReader.LogFile;
import undercurrent.scenario.writing.DecisionLogYaml;

/// The file in which a game is kept: it is written anew, as a whole, after each answer, so that nothing
/// is lost when the program ends.
record DecisionLogFile(Path path) {

  /// Returns a file in a folder that is not there yet.
  static DecisionLogFile freshIn(Path folder) {
    Path path = folder.resolve("decisions.yaml");
    return Files.exists(path) ? new DecisionLogFile(path).branch() : new DecisionLogFile(path);
  }

  /// Returns a file beside this one that is not there yet, for another branch of the game: what was
  /// played once is kept.
  DecisionLogFile branch() {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).replaceFirst("-[0-9]+$", "");
    String ending = dot > 0 ? name.substring(dot) : "";
    Path beside = path;
    for (int number = 2; Files.exists(beside); number++) {
      beside = path.resolveSibling(stem + "-" + number + ending);
    }
    return new DecisionLogFile(beside);
  }

  boolean exists() {
    return Files.exists(path);
  }

  void write(DecisionLog log) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path next = path.resolveSibling(path.getFileName() + ".new");
      Files.write(next, DecisionLogYaml.write(log).getBytes(StandardCharsets.UTF_8));
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT, "cannot write " + path + ": " + failure.getMessage());
    }
  }

  LogFile read(Vocabulary vocabulary) {
    var findings = new Findings();
    return new DecisionLogReader(vocabulary)
        .readFile(path, findings)
        .orElseThrow(() -> invalid(findings));
  }

  /// Returns the failure of a log that does not fit its run, with the place of what does not.
  static Failure misfit(LogFile file, LogMismatchException mismatch) {
    Place place =
        mismatch.entry() == LogMismatchException.WHOLE_LOG
            ? file.place("identity")
            : file.entries().get(mismatch.entry());
    return misfit(place, String.valueOf(mismatch.getMessage()), "play it with its own scenario");
  }

  static Failure misfit(Place place, String message, String fix) {
    var findings = new Findings();
    findings.add("S158", place, message, fix);
    return invalid(findings);
  }

  private static Failure invalid(Findings findings) {
    return new Failure(
        ExitCode.INVALID_SCENARIO, HumanDiagnostics.render(List.copyOf(findings.sorted())).strip());
  }
}
