package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.driving.Conditions;
import undercurrent.driving.CutInGrid;
import undercurrent.driving.Looks;
import undercurrent.driving.Perception;
import undercurrent.driving.Proportion;
import undercurrent.driving.Rate;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SuiteDriver;
import undercurrent.driving.SuiteResult;
import undercurrent.kernel.SimProcess;
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

/// Offline and online validation: the build drives scenarios near the physical limit and the
/// cut-ins of UNECE R157, replays what once went wrong, and then rides along in shadow mode.
///
/// Each is a claim against the stack in service, with its evidence: collisions may not rise by more
/// than the margin, phantom brakes, cut-ins avoided and events mended not change for the worse by
/// more than chance gives. All drive the same encounters on the same luck.
final class SystemValidation {
  private static final double SUITE_HOURS = 24; // set-up and review of the runs; assumed
  private static final double PART_HOURS = 8; // what one engineer takes at a time; assumed
  private static final double ALARMING = 0.05; // the chance below which a change is no luck
  private static final double GRID_STEP_M = 6;

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final FleetCalibration calibration;
  private final EventLog events;
  private final ShadowMode shadow;
  private final UnaryOperator<double[]> arrival; // of rows at the model
  private final RandomStream stream;
  private final ScenarioSuite suite;
  private int runs;

  SystemValidation(
      Replication run,
      Settings settings,
      Production production,
      FleetCalibration calibration,
      Looks looks,
      EventLog events,
      ShadowMode shadow,
      UnaryOperator<double[]> arrival) {
    this.arrival = arrival;
    this.run = run;
    this.settings = settings;
    this.production = production;
    this.calibration = calibration;
    this.events = events;
    this.shadow = shadow;
    this.stream = run.streams().stream("scenario suite");
    this.suite =
        ScenarioSuite.nearTheLimit(
            Fidelity.of(settings).suiteEncountersPerSlice(), looks, stream.substream("suite"));
  }

  /// Decides whether a build may drive.
  boolean approves(SimProcess self, Build build, Nature nature) {
    String version = build.version().version();
    run.organisation()
        .awaitShared(
            self, work("scenario suite of " + version, SUITE_HOURS).as(nature), PART_HOURS);
    runs++;
    var own = new Evidence(build.version().model());
    var incumbent = new Evidence(production.current().model());
    note("model", incumbent.driven());
    if (runs == 1) { // they learn nothing, so once is enough
      SuiteDriver.REFERENCES.forEach(reference -> note(reference.id(), drive(reference)));
    }
    run.trace()
        .record(
            new Happening.QualityRead(
                "replay",
                "all",
                (double) hits(own.mended) / Math.max(1, own.mended.size()),
                Math.max(1, own.mended.size())));
    List<String> faults = faults(own, incumbent);
    if (faults.isEmpty()) {
      shadow.fault(self, build, nature).ifPresent(faults::add);
    }
    String evidence = own.inWords(incumbent);
    boolean passes = passes(version, evidence, faults);
    run.trace()
        .record(
            new Happening.GateDecided(
                "system-validation",
                version,
                passes,
                faults.isEmpty() ? evidence : String.join("; ", faults)));
    return passes;
  }

  private boolean passes(String version, String evidence, List<String> faults) {
    String usual = faults.isEmpty() ? DrivingDecisions.PASS : DrivingDecisions.HOLD;
    var sight = DrivingSights.evidence(version, evidence, faults);
    return run.decisions()
        .decide(DrivingDecisions.RELEASE_CANDIDATE.at(usual, sight))
        .equals(DrivingDecisions.PASS);
  }

  private List<String> faults(Evidence own, Evidence incumbent) {
    var faults = new ArrayList<String>();
    double margin = settings.share("gate.collision-margin");
    if (own.collisions().value() > incumbent.collisions().value() + margin) {
      faults.add(own.collisionsInWords(incumbent));
    }
    if (own.phantoms().chanceOfMoreThan(incumbent.phantoms()) < ALARMING) {
      faults.add(
          own.phantoms().events()
              + " phantom brakes on empty roads, incumbent "
              + incumbent.phantoms().events());
    }
    if (isWorse(own.cutIns, incumbent.cutIns)) {
      faults.add(own.cutInsInWords() + ", incumbent " + hits(incumbent.cutIns));
    }
    if (isWorse(own.mended, incumbent.mended)) {
      faults.add(own.mendedInWords() + ", incumbent " + hits(incumbent.mended));
    }
    return faults;
  }

  /// The sign test over trials in which the two end differently.
  private static boolean isWorse(List<Boolean> own, List<Boolean> incumbent) {
    return Proportion.ofWins(own, incumbent).chanceOfSoFew(0.5) < ALARMING;
  }

  private static int hits(List<Boolean> outcomes) {
    return (int) outcomes.stream().filter(hit -> hit).count();
  }

  private SuiteResult drive(SuiteDriver who) {
    return suite.run(
        who.perception(), who.driver(), calibration.shared(), stream.substream("run " + runs));
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

  /// What one model shows.
  private final class Evidence {
    private final SuiteResult driven;
    private final List<Boolean> cutIns;
    private final List<Boolean> mended;

    Evidence(Classifier model) {
      var perception = Perception.learned(model, arrival);
      this.driven = drive(SuiteDriver.model(perception));
      this.cutIns =
          CutInGrid.drive(
                  perception,
                  Conditions.CLEAR_DAY,
                  calibration.shared(),
                  GRID_STEP_M,
                  stream.substream("grid " + runs))
              .cells()
              .stream()
              .filter(CutInGrid.Cell::mustAvoid)
              .map(CutInGrid.Cell::carAvoids)
              .toList();
      this.mended = events.mendedBy(model);
    }

    SuiteResult driven() {
      return driven;
    }

    Proportion collisions() {
      return driven.collisions();
    }

    Rate phantoms() {
      return driven.phantomBrakesPerMinute();
    }

    String collisionsInWords(Evidence incumbent) {
      return collisions().hits()
          + " collisions of "
          + collisions().trials()
          + ", incumbent "
          + incumbent.collisions().hits();
    }

    String cutInsInWords() {
      return hits(cutIns) + " of " + cutIns.size() + " cut-ins that R157 asks for avoided";
    }

    String mendedInWords() {
      return hits(mended) + " of " + mended.size() + " past events mended in replay";
    }

    String inWords(Evidence incumbent) {
      return collisionsInWords(incumbent) + "; " + cutInsInWords() + "; " + mendedInWords();
    }
  }
}
