package undercurrent.av;

import java.util.List;
import undercurrent.delivery.PeerReview;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// System development: the candidate is built into the driving stack, within a budget of time and
/// memory.
///
/// A slip that nobody found when it was looked over lets the build call the model wrongly. A test of
/// the contract, which compares some answers of the stack with the model's own, finds that at once;
/// without it the defect drives on until a scenario suite or a street shows it.
final class SystemDevelopment {
  static final List<String> CONTRACT_CHECKS = List.of("golden-rows", "none");

  private static final String BUILD = "build"; // in the drawing of the system
  private static final double INTEGRATION_HOURS = 20; // export, build, rig; assumed
  private static final double DEFECT_HOURS = 10; // assumed
  private static final double DIAGNOSIS_HOURS = 6; // of a build that was refused; assumed
  private static final double FITTING_HOURS = 12; // assumed

  private final Replication run;
  private final Settings settings;
  private final RandomStream stream;
  private final PerceptionBudget budget;
  private final PeerReview review;

  SystemDevelopment(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.stream = run.streams().stream("integration");
    this.budget = new PerceptionBudget(settings, StoredTimes.of("av"));
    this.review = new PeerReview(run.graph(), run.organisation(), settings);
  }

  /// Builds a candidate into the stack.
  Build integrate(SimProcess self, Candidate candidate, Nature nature) {
    String version = candidate.model().version();
    Work integration =
        work("integration of " + version, Subsystem.SERVING_INFRASTRUCTURE, INTEGRATION_HOURS);
    int slips = run.organisation().await(self, review.of(integration.as(nature), BUILD)).defects();
    Build build = Build.of(fitted(self, candidate));
    if (slips > 0) {
      var kinds = InterfaceDefect.values();
      build = build.with(kinds[stream.nextInt(kinds.length)]);
    }
    if (isTestingContracts() && !build.keepsContract()) {
      build = mend(self, build);
    }
    run.trace().record(new Happening.ArtifactMade("build of " + version, "build", version, 1));
    return build;
  }

  /// Tells whether a build is within the budget, and says so where it is not.
  boolean fits(Build build) {
    Classifier model = build.candidate().model().model();
    boolean fits = budget.isKeptBy(model);
    if (!fits) {
      run.trace()
          .record(
              new Happening.GateDecided(
                  "integration", build.version().version(), false, budget.inWords(model)));
    }
    return fits;
  }

  /// Returns what the system engineer does with a build that was refused.
  String afterRefusal(Build build) {
    var sight = DrivingSights.refused(build.version().version(), isTestingContracts());
    return run.decisions().decide(DrivingDecisions.REFUSED_BUILD.at("look-into", sight));
  }

  /// Looks for what is wrong with a build that failed, and mends it; returns the build as it is
  /// when the stack calls the model rightly. Where the contract was tested, nobody has to look.
  Build lookInto(SimProcess self, Build build) {
    if (isTestingContracts()) {
      return build;
    }
    String version = build.version().version();
    run.organisation()
        .await(
            self,
            work("diagnosis of " + version, Subsystem.ANALYSIS_TOOLS, DIAGNOSIS_HOURS)
                .as(Nature.REWORK));
    return build.keepsContract() ? build : mend(self, build);
  }

  private boolean isTestingContracts() {
    return settings.name("system-development.contract-check").equals("golden-rows");
  }

  private Build mend(SimProcess self, Build build) {
    String what = build.defect().map(InterfaceDefect::title).orElse("unknown");
    run.organisation()
        .await(
            self,
            review.of(
                work(
                        "interface defect of " + build.version().version() + ": " + what,
                        Subsystem.CONFIGURATION,
                        DEFECT_HOURS)
                    .as(Nature.REWORK),
                BUILD));
    return Build.of(build.candidate());
  }

  private Candidate fitted(SimProcess self, Candidate candidate) {
    Classifier model = candidate.model().model();
    Classifier fitted = budget.fitted(model);
    if (fitted == model) {
      return candidate;
    }
    run.organisation()
        .await(
            self,
            review.of(
                work(
                        "fitting of " + candidate.model().version() + " into the budget",
                        Subsystem.MACHINE_RESOURCE_MANAGEMENT,
                        FITTING_HOURS)
                    .as(Nature.REWORK),
                BUILD));
    return new Candidate(candidate.model().with(fitted), candidate.data());
  }

  private static Work work(String title, Subsystem box, double hours) {
    return Work.of(title, "system-development", Skill.SYSTEM_ENGINEERING, box, hours);
  }
}
