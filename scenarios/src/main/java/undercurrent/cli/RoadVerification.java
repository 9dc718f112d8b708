package undercurrent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import undercurrent.data.DataFolder;
import undercurrent.reference.RoadReference;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.ReferenceDocument;
import undercurrent.report.RepeatCommand;
import undercurrent.report.TerminalReferences;
import undercurrent.verification.ReferenceReport;

/// What `verify av` does.
///
/// @param seed the seed
/// @param data the data folder that was asked for
/// @param embedded whether real data is left out
/// @param out where the page is kept, if anywhere
/// @param json whether a document is printed instead of a table
/// @param quiet whether progress is not shown
record RoadVerification(
    long seed,
    Optional<Path> data,
    boolean embedded,
    Optional<Path> out,
    boolean json,
    boolean quiet) {

  /// Measures, prints and keeps the figures; returns the exit code.
  int run(int workers) {
    Optional<Path> folder =
        embedded ? Optional.empty() : Laboratory.dataFolder(data).map(DataFolder::root);
    out.ifPresent(path -> new OutputFolder(path).rehearse());
    ReferenceReport report = measured(new RoadReference(seed, folder, workers));
    if (json) {
      Output.document(Json.text(ReferenceDocument.of(report)));
    } else {
      Output.data().print(TerminalReferences.of(report, Output.style()));
    }
    out.ifPresent(path -> keep(report, path));
    return report.holds() ? ExitCode.OK : ExitCode.GOALS_MISSED;
  }

  private ReferenceReport measured(RoadReference reference) {
    var bar = new ProgressBar("parts", RoadReference.PARTS, quiet);
    try {
      return reference.run(bar::step);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      bar.end();
    }
  }

  private void keep(ReferenceReport report, Path path) {
    new OutputFolder(path).write(report, command());
    Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
  }

  private String command() {
    String input =
        embedded
            ? " --embedded"
            : data.map(folder -> " --data " + RepeatCommand.quoted(folder.toString())).orElse("");
    return "./undercurrent verify av --seed " + seed + input;
  }
}
