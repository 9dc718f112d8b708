package undercurrent.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.catalogue.Catalogue;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkCalendar;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;
import undercurrent.system.Step;
import undercurrent.trace.Trace;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// Two data engineers who build features, each of which leaves one more script in a nightly
/// pipeline, who repair what fails, and who spend a share of their time on rewriting the worst.
///
/// All hours go through the organisation; how many features a year brings comes out.
final class PayDownTeam {
  private static final int WEEKS = 104;
  private static final double FEATURE_HOURS = 16; // assumed, as the next four
  private static final double REWRITE_HOURS = 8;
  private static final double REPAIR_HOURS = 2;
  private static final double FAILURE_SHARE = 0.01; // of a script's nightly runs, on average
  private static final double HOURS_PER_DAY = 8;

  private final Simulation simulation = new Simulation();
  private final Organisation organisation;
  private final RandomStream luck;
  private final RandomStream quality;
  private final double share;
  private final List<Step> scripts = new ArrayList<>();
  private double rewriting;
  private double worked;
  private int features;

  private PayDownTeam(double share, RandomStreams streams) {
    this.share = share;
    this.luck = streams.stream("failures of scripts");
    this.quality = streams.stream("quality of scripts");
    var role = Catalogue.load().role("data-engineer");
    var people = new ArrayList<Person>();
    for (int i = 1; i <= 2; i++) {
      people.add(
          new Person(
              "data-engineer " + i,
              role,
              new WorkCalendar(0, HOURS_PER_DAY),
              1,
              role.costPerHour()));
    }
    this.organisation = new Organisation(simulation, new Trace(simulation, "a small team"), people);
  }

  private int run() {
    try (simulation) {
      for (int i = 0; i < 2; i++) {
        simulation.start("builder", this::build);
      }
      simulation.start("nights", this::nights);
      simulation.runUntil(WEEKS * SimTime.WEEK);
    }
    return features;
  }

  /// One piece of planned work after the other: a rewriting as long as its share is not used up.
  private void build(SimProcess self) {
    while (true) {
      if (!scripts.isEmpty() && rewriting < share * (worked + REWRITE_HOURS)) {
        scripts.remove(worst());
        rewriting += REWRITE_HOURS;
        worked += REWRITE_HOURS;
        organisation.await(self, work("rewriting", REWRITE_HOURS).as(Nature.DEBT_SERVICE));
      } else {
        worked += FEATURE_HOURS;
        organisation.await(self, work("feature", FEATURE_HOURS));
        features++;
        scripts.add(script());
      }
    }
  }

  private Step worst() {
    return scripts.stream().max(Comparator.comparingDouble(Step::failureShare)).orElseThrow();
  }

  /// Some scripts fail often and many seldom.
  private Step script() {
    double failures = Math.min(1, quality.substream(features).nextExponential(FAILURE_SHARE));
    return Step.passing("script " + features, 1, failures, REPAIR_HOURS);
  }

  private void nights(SimProcess self) {
    while (true) {
      self.hold(SimTime.DAY);
      for (Step script : scripts) {
        if (luck.nextBernoulli(script.failureShare())) {
          organisation.request(
              work("repair of " + script.name(), script.repairHours()).as(Nature.INCIDENT));
        }
      }
    }
  }

  private static Work work(String title, double hours) {
    return Work.of(
        title, "preparation", Skill.DATA_ENGINEERING, Subsystem.FEATURE_EXTRACTION, hours);
  }

  /// What several shares of time for paying back brought.
  ///
  /// @param shares the shares
  /// @param features the features of two years, by seed and share
  record Shares(List<Double> shares, List<List<Double>> features) {
    List<ReferenceFigure> figures(String source) {
      var topic = new Topic("Share of time for paying back", source);
      int last = shares.size() - 1;
      return List.of(
          topic.of("features more than at 0 %", more(0), new Expectation.SurelyAbove(0), 1),
          topic.of(
              "features more than at the largest", more(last), new Expectation.SurelyAbove(0), 1),
          topic.of(
              "best share",
              ReferenceFigure.exactly(shares.get(best())),
              new Expectation.Shown(),
              2));
    }

    /// The best share is chosen on one half of the seeds and measured on the other: measured where it
    /// was chosen it would look better than it is.
    private Estimate more(int than) {
      int half = features.size() / 2;
      int best = new Shares(shares, features.subList(0, half)).best();
      var others = new Shares(shares, features.subList(half, features.size()));
      return PairedDifference.of(others.values(than), others.values(best)).estimate();
    }

    private int best() {
      int best = 0;
      for (int i = 1; i < shares.size(); i++) {
        best = mean(i) > mean(best) ? i : best;
      }
      return best;
    }

    private double mean(int share) {
      return Estimate.of(values(share)).mean();
    }

    private List<Double> values(int share) {
      return features.stream().map(seed -> seed.get(share)).toList();
    }

    Diagram diagram() {
      var points = new ArrayList<Point>();
      for (int i = 0; i < shares.size(); i++) {
        points.add(new Point(100 * shares.get(i), mean(i), i == best() ? "best" : ""));
      }
      return new Diagram(
          "pay-down",
          "How much to pay back",
          "Features that two data engineers finish in two years; each leaves a script behind.",
          new Axis("time for rewriting scripts", "percent"),
          new Axis("features", "in two years"),
          List.of(new Line("a small team", points)));
    }
  }

  /// Tries several shares on the seeds of a trial.
  static Shares sweep(LawTrial trial, List<Double> shares) {
    return new Shares(
        shares,
        trial
            .replications()
            .all(
                LawTrial.SEEDS,
                number -> {
                  var streams = new RandomStreams(trial.seed(), number);
                  return shares.stream()
                      .map(share -> (double) new PayDownTeam(share, streams).run())
                      .toList();
                }));
  }
}
