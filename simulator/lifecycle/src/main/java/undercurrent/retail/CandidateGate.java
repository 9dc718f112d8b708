package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.LeakageCheck;
import undercurrent.shopping.LeakageFinding;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.TrainedCandidate;
import undercurrent.system.ModelArtifact;
import undercurrent.trace.Happening;

/// The gate of production training: compares a candidate with the model in service, looks for leaks
/// if the shop does, and keeps what it saw in the database, whether the candidate passes or not.
final class CandidateGate {
  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final SliceBook slices;
  private final List<Double> earlierAucs = new ArrayList<>();

  CandidateGate(Replication run, Settings settings, MetricsDatabase database, LearntPages pages) {
    this.slices = new SliceBook(run, pages);
    this.run = run;
    this.settings = settings;
    this.database = database;
  }

  /// Returns the gate as the settings have it.
  static ScoringGate of(Settings settings) {
    return new ScoringGate(
        ScoringGate.Test.named(settings.name("gate.test")),
        settings.number("gate.margin"),
        settings.share("gate.confidence"));
  }

  /// Decides on a candidate.
  ///
  /// @param recipe how it was made
  /// @param rows how many rows it learnt from
  /// @param incumbent the model in service
  /// @param holdout rows that neither learnt from, as they were logged
  boolean decide(
      ModelArtifact candidate,
      ScoringRecipe recipe,
      int rows,
      Optional<Classifier> incumbent,
      LoggedRows holdout,
      int day) {
    boolean[] clicked = BinaryQuality.happened(holdout.table());
    double[] scores = BinaryQuality.scores(candidate.model(), holdout.table());
    double auc = BinaryQuality.auc(scores, clicked);
    run.trace().record(new Happening.QualityRead("offline", "all", auc, holdout.size()));
    slices.enter(candidate.version(), scores, holdout);
    Optional<double[]> incumbentScores =
        incumbent.map(model -> BinaryQuality.scores(model, holdout.table()));
    ScoringGate gate = of(settings);
    ScoringGate.Verdict verdict =
        gate.judge(
            ScoringGate.Claim.NOT_WORSE,
            BinaryQuality.losses(scores, clicked),
            incumbentScores.map(own -> BinaryQuality.losses(own, clicked)),
            holdout.requests());
    List<LeakageFinding> findings = leaks(candidate.model(), holdout);
    String evidence = evidence(gate, verdict, findings);
    boolean isGood = verdict.passed() && findings.stream().noneMatch(LeakageFinding::refuses);
    boolean passed = passes(candidate, isGood, auc, holdout.size(), evidence);
    earlierAucs.add(auc);
    database.training(
        new TrainedCandidate(
            day,
            candidate.version(),
            rows,
            recipe,
            holdout.size(),
            auc,
            BinaryQuality.logLoss(scores, clicked),
            incumbentScores.stream()
                .mapToDouble(own -> BinaryQuality.logLoss(own, clicked))
                .findFirst(),
            verdict.difference(),
            words(findings),
            passed));
    record(candidate, passed, evidence);
    return passed;
  }

  private boolean passes(
      ModelArtifact candidate, boolean isGood, double auc, int rows, String evidence) {
    String usual = isGood ? ShopDecisions.PASS : ShopDecisions.HOLD;
    var sight = ShopSights.scorer(candidate.version(), auc, rows, evidence);
    return run.decisions()
        .decide(ShopDecisions.SCORER_GATE.at(usual, sight))
        .equals(ShopDecisions.PASS);
  }

  private void record(ModelArtifact candidate, boolean passed, String evidence) {
    run.trace()
        .record(
            new Happening.GateDecided(
                "production-training", candidate.version(), passed, evidence));
  }

  /// Sets the holdout as the pipeline of training makes it beside the holdout as it was logged.
  private List<LeakageFinding> leaks(Classifier candidate, LoggedRows holdout) {
    if (settings.name("gate.leakage-check").equals("off")) {
      return List.of();
    }
    var given = run.pipelines().get(RetailLifecycle.FEATURES).apply(holdout.table());
    return LeakageCheck.USUAL.look(candidate, given, holdout, earlierAucs);
  }

  private static String words(List<LeakageFinding> findings) {
    return findings.stream().map(LeakageFinding::words).collect(Collectors.joining("; "));
  }

  private static String evidence(
      ScoringGate gate, ScoringGate.Verdict verdict, List<LeakageFinding> findings) {
    String seen =
        switch (gate.test()) {
          case MARGIN -> "log-loss on the last week against the model in service";
          case PAIRED -> verdict.words();
        };
    return findings.isEmpty() ? seen : seen + "; " + words(findings);
  }
}
