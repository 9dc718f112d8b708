package undercurrent.retail;

import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.incident.Fragile;
import undercurrent.incident.OutageKind;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.FeatureSnapshot;

/// The copy of recent sales that pages for customers with a history read, and that others fill. When
/// it is empty, every item seems unsold to them; whoever is new reads another copy. Pages are answered as
/// before, and what is logged is as wrong.
///
/// Those who fill it notice after weeks, or mend it soon when somebody has found it and tells.
final class SalesCounts implements Fragile {
  private static final int VISITS = FeatureSnapshot.NAMES.indexOf("customer_visits");
  private static final double HISTORY = StrictMath.log1p(3); // visits; assumed
  private static final int[] COUNTS = {
    FeatureSnapshot.NAMES.indexOf("popularity_28d"),
    FeatureSnapshot.NAMES.indexOf("popularity_trend")
  };
  private static final double FINDING_HOURS = 6; // from a complaint to the copy; assumed
  private static final String AT = "world.counts-lost";

  private final Replication run;
  private final Settings settings;
  private final FeatureReading features;
  private final UnaryOperator<double[]> empty = SalesCounts::emptied;
  private boolean failed;

  SalesCounts(Replication run, Settings settings, FeatureReading features) {
    this.run = run;
    this.settings = settings;
    this.features = features;
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    return List.of(
        Knob.duration(
            AT, "0w", "when recent sales are first lost for one slice of customers; 0w for never"),
        Knob.duration(AT + "-length", "10w", "how long, when nobody tells those who fill them")
            .atLeast(24),
        Knob.duration(AT + "-every", "6w", "from its end to the next").atLeast(24));
  }

  /// Begins to wait for the losses that the scenario foresees.
  void await() {
    if (WorldKnobs.happens(settings, AT)) {
      run.simulation().start("those who fill sales counts", this::loseAgainAndAgain);
    }
  }

  private void loseAgainAndAgain(SimProcess self) {
    self.hold(SimTime.hours(settings.hours(AT)));
    while (true) {
      run.simulation().cause(1);
      run.outages().fail(OutageKind.DEPENDENCY, this);
      self.hold(SimTime.hours(settings.hours(AT + "-length")));
      run.outages().mend(name());
      self.hold(SimTime.hours(settings.hours(AT + "-every")));
    }
  }

  /// Tells those who fill them, who mend it in a time of their own; nothing happens when nothing is
  /// wrong.
  void told() {
    if (failed) {
      run.simulation().start("call to those who fill sales counts", this::awaitMending);
    }
  }

  private void awaitMending(SimProcess self) {
    run.outages().awaitOthers(self, name());
    run.outages().mend(name());
  }

  /// Has whoever works on an incident look at what pages are given; returns false where it is as it
  /// should be.
  boolean isFound(SimProcess self) {
    if (!failed) {
      return false;
    }
    run.organisation()
        .await(
            self,
            Work.of(
                    "look into what pages are given",
                    "operations",
                    Skill.RELIABILITY,
                    Subsystem.DATA_VERIFICATION,
                    FINDING_HOURS)
                .as(Nature.INCIDENT)
                .urgently());
    awaitMending(self);
    return true;
  }

  @Override
  public String name() {
    return "sales-counts";
  }

  @Override
  public boolean isFailed() {
    return failed;
  }

  @Override
  public void fail(String type, long outage) {
    failed = true;
    features.add(empty);
  }

  @Override
  public void mend(long restored) {
    failed = false;
    features.remove(empty);
  }

  private static double[] emptied(double[] row) {
    if (row[VISITS] >= HISTORY) {
      for (int column : COUNTS) {
        row[column] = 0;
      }
    }
    return row;
  }
}
