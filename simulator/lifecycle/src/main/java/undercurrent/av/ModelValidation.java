package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import undercurrent.av.TrainingSet.HeldBack;
import undercurrent.driving.Conditions;
import undercurrent.driving.Proportion;
import undercurrent.driving.Trigger;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.CalibrationError;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Production;
import undercurrent.system.SliceReading;
import undercurrent.trace.Happening;

/// Model validation: accuracy on frames that nobody has looked at, slice by slice and on what once
/// went wrong, against the model in service.
///
/// A candidate goes back to curation when it loses more than the margin, when a slice is worse beyond
/// doubt (its 95 % interval lies below the incumbent's), or when it gets fewer of the frames around
/// past events right. The slices it is weak in are the next targets. How far the models of the sweep
/// disagree in the weakest slice tells what validation leaves open (underspecification, D'Amour et
/// al. 2020).
final class ModelValidation {
  private static final double REPORT_HOURS = 24; // slice report and its review; assumed
  private static final double PART_HOURS = 8; // what one engineer takes at a time; assumed
  private static final String SLICES = "domain.judged-by";
  private static final String EACH = "each";
  private static final int WEAK_SLICES = 2;
  private static final int MOST_EVIDENCE = 3; // times that more is asked for

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final Curation curation;
  private final Training training;
  private final MoreEvidence more;

  ModelValidation(
      Replication run,
      Settings settings,
      Production production,
      Curation curation,
      Training training,
      MoreEvidence more) {
    this.run = run;
    this.settings = settings;
    this.production = production;
    this.curation = curation;
    this.training = training;
    this.more = more;
  }

  /// Decides whether a candidate may go on.
  boolean passes(SimProcess self, Candidate candidate, Nature nature) {
    String version = candidate.model().version();
    run.organisation()
        .awaitShared(
            self,
            Work.of(
                    "slice report of " + version,
                    "model-validation",
                    Skill.VALIDATION,
                    Subsystem.ANALYSIS_TOOLS,
                    REPORT_HOURS)
                .as(nature),
            PART_HOURS);
    var own = new Reading(candidate.model().model(), candidate.data());
    note("offline", own.all().value(), own.all().trials());
    enter(version, own);
    var calibration = CalibrationError.of(candidate.model().model(), candidate.data().validation());
    note("calibration", calibration.value(), calibration.rows());
    return judge(self, candidate, nature);
  }

  /// Judges on the rows held back, and on more of them for as long as whoever decides asks for more.
  private boolean judge(SimProcess self, Candidate candidate, Nature nature) {
    TrainingSet data = candidate.data();
    for (int asked = 0; ; asked++) {
      var own = new Reading(candidate.model().model(), data);
      var incumbent = new Reading(production.current().model(), data);
      List<String> faults = faults(own, incumbent);
      var answers = new ArrayList<>(DrivingDecisions.MODEL_GATE.answers());
      if (asked == MOST_EVIDENCE || !more.isThere()) {
        answers.remove("more-evidence");
      }
      String version = candidate.model().version();
      String usual = faults.isEmpty() ? DrivingDecisions.PASS : DrivingDecisions.HOLD;
      var sight =
          DrivingSights.sliceReport(
              version, own.all(), incumbent.all(), own.bySlice(incumbent), faults);
      String answer = run.decisions().decide(DrivingDecisions.MODEL_GATE.at(answers, usual, sight));
      if (answer.equals("more-evidence")) {
        data = more.addedTo(self, data, nature);
      } else {
        return decided(version, answer.equals(DrivingDecisions.PASS), own, incumbent, faults);
      }
    }
  }

  private boolean decided(
      String version, boolean passes, Reading own, Reading incumbent, List<String> faults) {
    List<Conditions> weakest = own.weakest(WEAK_SLICES);
    if (bySlice()) {
      curation.aimAt(weakest);
    }
    String reason =
        own.all().hits()
            + " of "
            + own.all().trials()
            + " right, incumbent "
            + incumbent.all().hits();
    run.trace()
        .record(
            new Happening.GateDecided(
                "model-validation",
                version,
                passes,
                faults.isEmpty()
                    ? reason + "; " + open(weakest.getFirst(), own.data())
                    : reason + "; " + String.join("; ", faults)));
    return passes;
  }

  private boolean bySlice() {
    return settings.name(SLICES).equals(EACH);
  }

  /// Returns what a scenario can set about what it looks at.
  static Knob slices() {
    return Knob.name(
        SLICES,
        EACH,
        "whether validation looks at each slice of it and aims at weak ones, or at the whole",
        List.of(EACH, "whole"));
  }

  private void enter(String version, Reading own) {
    for (Conditions slice : Conditions.ALL) {
      Proportion right = own.in(slice);
      run.log()
          .enter(new SliceReading(run.day(), version, slice.id(), right.hits(), right.trials()));
    }
  }

  private List<String> faults(Reading own, Reading incumbent) {
    var faults = new ArrayList<String>();
    double margin = settings.share("gate.margin");
    if (own.all().value() < incumbent.all().value() - margin) {
      faults.add("more than the margin is lost");
    }
    for (Conditions slice : bySlice() ? Conditions.ALL : List.<Conditions>of()) {
      if (own.in(slice).high() < incumbent.in(slice).low()) {
        faults.add("worse beyond doubt in " + slice.id());
      }
    }
    Proportion events = own.ofEvents();
    Proportion before = incumbent.ofEvents();
    if (events.high() < before.value()) {
      faults.add(events.hits() + " of past events right, incumbent " + before.hits());
    }
    return faults;
  }

  /// Says how far the models of the sweep are apart in a slice.
  private String open(Conditions slice, TrainingSet data) {
    double least = 1;
    double most = 0;
    for (Classifier model : training.committee()) {
      double value = new Reading(model, data).in(slice).value();
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return String.format(
        Locale.ROOT, "the sweep is %.2f apart in %s", Math.max(0, most - least), slice.id());
  }

  private void note(String view, double value, int count) {
    run.trace().record(new Happening.QualityRead(view, "all", value, Math.max(1, count)));
  }

  /// What a model gets right of the rows that are held back.
  private record Reading(Classifier model, TrainingSet data) {

    Proportion all() {
      return where(row -> true);
    }

    Proportion in(Conditions slice) {
      return where(row -> row.conditions().equals(slice));
    }

    /// Rows around what once went wrong: collisions, disengagements, phantom brakes.
    Proportion ofEvents() {
      return where(row -> row.trigger() != Trigger.SAMPLED && row.trigger() != Trigger.UNSURE);
    }

    List<String> bySlice(Reading incumbent) {
      return Conditions.ALL.stream()
          .map(
              slice ->
                  String.format(
                      Locale.ROOT,
                      "%s: %.3f of %d, the one in service %.3f",
                      slice.id(),
                      in(slice).value(),
                      in(slice).trials(),
                      incumbent.in(slice).value()))
          .toList();
    }

    List<Conditions> weakest(int count) {
      return Conditions.ALL.stream()
          .sorted(Comparator.comparingDouble(slice -> in(slice).value()))
          .limit(count)
          .toList();
    }

    private Proportion where(Predicate<HeldBack> wanted) {
      int hits = 0;
      int trials = 0;
      for (int i = 0; i < data.validation().size(); i++) {
        if (wanted.test(data.heldBack().get(i))) {
          trials++;
          boolean isRight =
              model.mostLikely(data.validation().row(i)) == data.validation().label(i);
          hits += isRight ? 1 : 0;
        }
      }
      return new Proportion(hits, trials);
    }
  }
}
