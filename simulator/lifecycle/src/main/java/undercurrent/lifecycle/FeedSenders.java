package undercurrent.lifecycle;

import java.util.List;
import java.util.function.Consumer;
import undercurrent.incident.Fragile;
import undercurrent.incident.OutageKind;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Those who send a feed, and whose side may fail again and again.
///
/// They notice it themselves after weeks, or mend it soon when somebody tells them.
public final class FeedSenders implements Fragile {
  private static final String AT = "world.feed-failure";

  private final Replication run;
  private final Settings settings;
  private final String name;
  private final Consumer<Boolean> feed;
  private boolean failed;
  private long lastChange;

  /// Makes the senders of a feed.
  ///
  /// @param name the name of the feed
  /// @param feed is told whether its senders have failed, whenever that changes
  public FeedSenders(Replication run, Settings settings, String name, Consumer<Boolean> feed) {
    this.run = run;
    this.settings = settings;
    this.name = name;
    this.feed = feed;
  }

  /// Returns what a scenario can set about them.
  ///
  /// @param what who sends what, such as `the side that sends events`
  public static List<Knob> knobs(String what) {
    return List.of(
        Knob.duration(AT, "0w", "when " + what + " fails first; 0w for never"),
        Knob.duration(AT + "-length", "8w", "how long, when nobody tells them").atLeast(24),
        Knob.duration(AT + "-every", "4w", "from its end to the next").atLeast(24));
  }

  /// Tells whether a scenario foresees that they fail.
  public static boolean areForeseenToFail(Settings settings) {
    return settings.hours(AT) > 0;
  }

  /// Begins to wait for the failures that the scenario foresees.
  public void await() {
    if (areForeseenToFail(settings)) {
      run.simulation().start("senders of " + name, this::failAgainAndAgain);
    }
  }

  private void failAgainAndAgain(SimProcess self) {
    self.hold(SimTime.hours(settings.hours(AT)));
    while (true) {
      run.simulation().cause(1);
      run.outages().fail(OutageKind.DEPENDENCY, this);
      self.hold(SimTime.hours(settings.hours(AT + "-length")));
      run.outages().mend(name);
      self.hold(SimTime.hours(settings.hours(AT + "-every")));
    }
  }

  /// Tells them, who mend it in a time of their own; nothing happens when nothing is wrong.
  public void told() {
    if (failed) {
      run.simulation()
          .start(
              "call to the senders of " + name,
              self -> {
                run.outages().awaitOthers(self, name);
                run.outages().mend(name);
              });
    }
  }

  /// Returns the trace event that last changed what they send; 0 when none did.
  public long lastChange() {
    return lastChange;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFailed() {
    return failed;
  }

  @Override
  public void fail(String type, long outage) {
    lastChange = outage;
    failed = true;
    feed.accept(true);
  }

  @Override
  public void mend(long restored) {
    lastChange = restored;
    failed = false;
    feed.accept(false);
  }
}
