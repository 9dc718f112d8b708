package undercurrent.av;

import undercurrent.driving.Perception;
import undercurrent.driving.Proportion;
import undercurrent.driving.Rate;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SuiteDriver;
import undercurrent.driving.SuiteResult;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Offline and online validation: the stack drives scenarios near the physical limit, then rides
/// along in shadow mode.
///
/// Both the candidate and the stack in service drive the same suite; collisions may not rise by
/// more than the margin.
final class SystemValidation {
  private static final double SUITE_HOURS = 24; // set-up and review of the runs; assumed
  private static final double SHADOW_HOURS = 30; // review of disagreements; assumed
  private static final double SHADOW_DAYS = 3; // assumed
  private static final double PART_HOURS = 8; // what one engineer takes at a time; assumed
  private static final int ENCOUNTERS_PER_SLICE = 10;

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final CameraCalibration calibration;
  private final RandomStream stream;
  private final ScenarioSuite suite;
  private int runs;

  SystemValidation(
      Replication run, Settings settings, Production production, CameraCalibration calibration) {
    this.run = run;
    this.settings = settings;
    this.production = production;
    this.calibration = calibration;
    this.stream = run.streams().stream("scenario suite");
    this.suite = ScenarioSuite.nearTheLimit(ENCOUNTERS_PER_SLICE, stream.substream("suite"));
  }

  /// Decides whether a build may drive.
  boolean approves(SimProcess self, Candidate candidate, Nature nature) {
    String version = candidate.model().version();
    run.organisation()
        .awaitShared(
            self, work("scenario suite of " + version, SUITE_HOURS).as(nature), PART_HOURS);
    runs++;
    Proportion collisions = drive(modelled(candidate.model().model())).collisions();
    SuiteResult inService = drive(modelled(production.current().model()));
    note("model", inService);
    if (runs == 1) { // they learn nothing, so once is enough
      SuiteDriver.REFERENCES.forEach(reference -> note(reference.id(), drive(reference)));
    }
    Proportion incumbent = inService.collisions();
    boolean passed =
        collisions.value() <= incumbent.value() + settings.share("gate.collision-margin");
    if (passed) {
      self.hold(SimTime.hours(SHADOW_DAYS * 24));
      run.organisation()
          .awaitShared(
              self, work("shadow mode of " + version, SHADOW_HOURS).as(nature), PART_HOURS);
    }
    run.trace()
        .record(
            new Happening.GateDecided(
                "system-validation",
                version,
                passed,
                collisions.hits()
                    + " collisions of "
                    + collisions.trials()
                    + ", incumbent "
                    + incumbent.hits()));
    return passed;
  }

  private static SuiteDriver modelled(Classifier model) {
    return SuiteDriver.model(Perception.learned(model));
  }

  /// All drive the same encounters on the same luck.
  private SuiteResult drive(SuiteDriver who) {
    return suite.run(
        who.perception(), who.driver(), calibration.now(), stream.substream("run " + runs));
  }

  private void note(String driver, SuiteResult result) {
    Proportion collisions = result.collisions();
    Rate phantoms = result.phantomBrakesPerMinute();
    run.trace()
        .record(
            new Happening.SuiteDriven(
                driver,
                collisions.hits(),
                collisions.trials(),
                phantoms.events(),
                phantoms.exposure()));
  }

  private static Work work(String title, double hours) {
    return Work.of(title, "system-validation", Skill.VALIDATION, Subsystem.ANALYSIS_TOOLS, hours);
  }
}
