package undercurrent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import undercurrent.data.DataFolder;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.ReferenceDocument;
import undercurrent.report.RepeatCommand;
import undercurrent.report.TerminalReferences;
import undercurrent.verification.ReferenceReport;

/// What `verify av`, `verify retail` and `verify debts` do.
///
/// @param world `av`, `retail` or `debts`
/// @param parts how many parts the measuring has
/// @param reference measures the figures
/// @param seed the seed
/// @param data the data folder that was asked for
/// @param embedded whether real data is left out
/// @param out where the page is kept, if anywhere
/// @param json whether a document is printed instead of a table
/// @param quiet whether progress is not shown
record WorldVerification(
    String world,
    int parts,
    Reference reference,
    long seed,
    Optional<Path> data,
    boolean embedded,
    Optional<Path> out,
    boolean json,
    boolean quiet) {

  /// Measures the figures of a world.
  @FunctionalInterface
  interface Reference {
    /// Returns the report.
    ///
    /// @param folder the data folder, if there is one
    /// @param partDone is run after each part
    /// @throws IOException when a real data set is there and cannot be read
    ReferenceReport run(Optional<DataFolder> folder, Runnable partDone) throws IOException;
  }

  /// Measures, prints and keeps the figures; returns the exit code.
  int run() {
    Optional<DataFolder> folder = embedded ? Optional.empty() : Laboratory.dataFolder(data);
    out.ifPresent(path -> new OutputFolder(path).rehearse());
    ReferenceReport report = measured(folder);
    if (json) {
      Output.document(Json.text(ReferenceDocument.of(report)));
    } else {
      Output.data().print(TerminalReferences.of(report, Output.style()));
    }
    out.ifPresent(path -> keep(report, path));
    return report.holds() ? ExitCode.OK : ExitCode.GOALS_MISSED;
  }

  private ReferenceReport measured(Optional<DataFolder> folder) {
    var bar = new ProgressBar("parts", parts, quiet);
    try {
      return reference.run(folder, bar::step);
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
    return "./undercurrent verify " + world + " --seed " + seed + input;
  }
}
