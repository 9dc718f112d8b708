package undercurrent.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.lifecycle.KeptFile;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.TraceEvent;
import undercurrent.verification.LawReport;
import undercurrent.verification.ReferenceReport;

/// A folder that keeps everything about a result: the page, the measures, the trace of the first
/// replication, what else it left, the scenario, and a manifest with the hashes.
///
/// Either all of it is there or nothing has changed: it is written beside the folder and then moved
/// into its place. An earlier result is replaced; anything else in the folder is left alone, by
/// refusing to write.
///
/// @param path where it is or shall be
public record OutputFolder(Path path) {
  static final String MANIFEST = "manifest.json";
  static final String SECOND_SCENARIO = "scenario-b.yaml";
  static final String FIGURES = "figures.json";
  static final String LEDGER = "ledger.csv";
  static final String LAWS = "laws.json";
  static final String TWIN = "twin.json";
  static final String SCORE = "score.json";
  static final String CASE = "case.json";
  static final String INTERACTION = "interaction.json";

  /// The file of a blind case's answer.
  public static final String ANSWER = "answer.sealed";

  static final List<String> FILES =
      List.of("report.html", "measures.csv", "trace.jsonl", "scenario.yaml", MANIFEST);
  static final List<String> POSSIBLE =
      Stream.concat(
              FILES.stream(),
              Stream.of(
                  SECOND_SCENARIO,
                  FIGURES,
                  LEDGER,
                  LAWS,
                  TWIN,
                  SCORE,
                  CASE,
                  ANSWER,
                  KeptFile.DATABASE))
          .toList();

  /// Makes the path absolute.
  public OutputFolder {
    path = path.toAbsolutePath().normalize();
  }

  /// Keeps a run.
  ///
  /// @throws OutputException when it cannot
  public void write(RunResult run, ScenarioText scenario) {
    write(run, scenario, List.of());
  }

  /// Keeps a run with the goals of its scenario.
  ///
  /// @throws OutputException when it cannot
  public void write(RunResult run, ScenarioText scenario, List<GoalResult> goals) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    RunDocument.putScenario(manifest, scenario);
    RunDocument.putExtent(manifest, run);
    manifest.put("input", run.plan().opened().inputInWords());
    manifest.put("command", RepeatCommand.of(run, scenario));
    manifest.put("resultHash", run.resultHash());
    manifest.put("complete", run.complete());
    var files = new LinkedHashMap<String, Content>();
    files.put("report.html", Content.of(ReportPage.of(run, scenario, goals)));
    files.put("measures.csv", Content.of(MeasureCsv.of(List.of(new TwinArms.Arm("run", "", run)))));
    files.put(LEDGER, Content.of(LedgerCsv.of(run)));
    files.put("trace.jsonl", trace(run));
    files.put("scenario.yaml", Content.of(scenario.yaml()));
    run.replications().stream()
        .flatMap(replication -> replication.files().stream())
        .forEach(file -> files.put(known(file.name()), stream -> stream.write(file.bytes())));
    place(files, manifest);
  }

  /// Keeps the ML Test Score of a run: the page, and the score as a document.
  ///
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void writeScore(RunResult run, ScenarioText scenario, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    RunDocument.putScenario(manifest, scenario);
    RunDocument.putExtent(manifest, run);
    manifest.put("command", command);
    place(ScorePage.of(run, scenario, command), SCORE, ScoreDocument.of(run, scenario), manifest);
  }

  /// Keeps a blind case with its sealed answer.
  ///
  /// @param answer what stands in the file of the answer
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(CaseFile file, String answer, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    manifest.put("command", command).put("seal", file.seal());
    var files = new LinkedHashMap<String, Content>();
    files.put("report.html", Content.of(CasePage.of(file, command)));
    files.put(CASE, Content.of(Json.text(file.document())));
    files.put(ANSWER, Content.of(answer));
    place(files, manifest);
  }

  /// Keeps what two debts cost together.
  ///
  /// @throws OutputException when it cannot
  public void write(InteractionReport report, ScenarioText scenario, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime()).put("command", command);
    place(report.page(command), INTERACTION, report.document(scenario), manifest);
  }

  /// Only files of known names are replaced by the next result.
  private static String known(String name) {
    if (!POSSIBLE.contains(name)) {
      throw new IllegalArgumentException(
          "an output folder holds " + POSSIBLE + ", and '" + name + "' is none of them");
    }
    return name;
  }

  /// Tries whether a result could be kept here, before anybody waits for one.
  ///
  /// @throws OutputException when it could not
  public void rehearse() {
    written(() -> FolderSwap.rehearse(path));
  }

  /// Returns the hash of the run that is kept here; empty when there is none, or only a part of
  /// one.
  public Optional<String> resultHash() {
    Path manifest = path.resolve(MANIFEST);
    try {
      if (Files.isRegularFile(manifest)) {
        var kept = JsonMapper.shared().readTree(Files.readString(manifest));
        boolean isWhole = kept.path("complete").asBoolean(false);
        return isWhole ? kept.path("resultHash").asStringOpt() : Optional.empty();
      }
    } catch (IOException | JacksonException unreadable) {
      throw new OutputException(
          "cannot read " + manifest + ": " + unreadable.getMessage(), unreadable);
    }
    return Optional.empty();
  }

  /// Keeps a twin; its trace is that of the arm with the debt.
  ///
  /// @throws OutputException when it cannot
  public void write(TwinResult twin, ScenarioText scenario) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    var added = scenario.beneath(TwinArms.beside(twin));
    RunDocument.putScenario(manifest, added);
    RunDocument.putExtent(manifest, twin.debt());
    manifest.put("input", twin.debt().plan().opened().inputInWords());
    manifest.put("command", RepeatCommand.of(twin, scenario));
    var hashes = manifest.putObject("resultHashes");
    TwinArms.of(twin).forEach(arm -> hashes.put(arm.id(), arm.run().resultHash()));
    manifest.put("complete", TwinArms.of(twin).stream().allMatch(arm -> arm.run().complete()));
    var files = new LinkedHashMap<String, Content>();
    files.put("report.html", Content.of(TwinPage.of(twin, scenario)));
    files.put("measures.csv", Content.of(MeasureCsv.of(TwinArms.of(twin))));
    files.put(TWIN, Content.of(Json.text(TwinDocument.of(twin, scenario))));
    files.put("trace.jsonl", trace(twin.debt()));
    files.put("scenario.yaml", Content.of(added.yaml()));
    place(files, manifest);
  }

  /// Keeps a comparison; its trace is that of arm B.
  ///
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(Comparison comparison, ScenarioText a, ScenarioText b, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    RunDocument.putScenario(manifest, b);
    RunDocument.putExtent(manifest, comparison.b());
    manifest.put("input", comparison.b().plan().opened().inputInWords());
    manifest.put("command", command);
    var arms =
        List.of(
            new TwinArms.Arm("a", a.name(), comparison.a()),
            new TwinArms.Arm("b", b.name(), comparison.b()));
    var hashes = manifest.putObject("resultHashes");
    arms.forEach(arm -> hashes.put(arm.id(), arm.run().resultHash()));
    manifest.put("complete", arms.stream().allMatch(arm -> arm.run().complete()));
    var files = new LinkedHashMap<String, Content>();
    String page = ComparePage.of(comparison, a.name(), b.name(), command);
    files.put("report.html", Content.of(page));
    files.put("measures.csv", Content.of(MeasureCsv.of(arms)));
    files.put("trace.jsonl", trace(comparison.b()));
    files.put("scenario.yaml", Content.of(a.yaml()));
    files.put(SECOND_SCENARIO, Content.of(b.yaml()));
    place(files, manifest);
  }

  /// Keeps reference figures: the page, and the figures as a document.
  ///
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(ReferenceReport report, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    manifest.put("seed", report.seed());
    manifest.put("command", command);
    place(ReferencePage.of(report, command), FIGURES, ReferenceDocument.of(report), manifest);
  }

  /// Keeps the test of laws: the page, and the laws as a document.
  ///
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(LawReport report, String command) {
    var manifest = RunDocument.heading().put("java", Engine.javaRuntime());
    manifest.put("seed", report.seed());
    manifest.put("command", command);
    place(LawPage.of(report, command), LAWS, LawDocument.of(report), manifest);
  }

  /// What stands in a file, a piece at a time, so that a long trace is never one string.
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream file) throws IOException;

    static Content of(String text) {
      return file -> file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Content trace(RunResult run) {
    List<TraceEvent> events =
        run.replications().isEmpty() ? List.of() : run.replications().getFirst().trace();
    return file -> {
      for (TraceEvent event : events) {
        file.write((CanonicalTrace.line(event) + '\n').getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private void place(String page, String name, ObjectNode document, ObjectNode manifest) {
    var files = new LinkedHashMap<String, Content>();
    files.put("report.html", Content.of(page));
    files.put(name, Content.of(Json.text(document)));
    place(files, manifest);
  }

  private void place(SequencedMap<String, Content> files, ObjectNode manifest) {
    written(() -> FolderSwap.into(path, folder -> fill(folder, files, manifest)));
  }

  /// What writes, or tries to.
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private void written(Writing writing) {
    try {
      writing.write();
    } catch (IOException failure) {
      throw new OutputException(
          "cannot write the output folder " + path + ": " + WriteFailure.reason(failure), failure);
    }
  }

  private static void fill(Path folder, SequencedMap<String, Content> files, ObjectNode manifest)
      throws IOException {
    var hashes = manifest.putObject("files");
    for (var file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      try (var stream = new BufferedOutputStream(Files.newOutputStream(target))) {
        file.getValue().writeTo(stream);
      }
      hashes.put(file.getKey(), Sha256.of(target));
    }
    Files.writeString(folder.resolve(MANIFEST), Json.text(manifest));
  }
}
