package undercurrent.retail;

import undercurrent.incident.Fragile;
import undercurrent.incident.OutageKind;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.events.Delivery;
import undercurrent.shopping.events.EventFeed;

/// Those who send events, and whose side may fail: then many batches wait on devices, and many come
/// in another version, without what the schema asks for.
///
/// They notice it themselves after weeks, or mend it soon when somebody tells them.
final class Senders implements Fragile {
  private final Replication run;
  private final Settings settings;
  private final EventFeed feed;
  private boolean failed;

  Senders(Replication run, Settings settings, EventFeed feed) {
    this.run = run;
    this.settings = settings;
    this.feed = feed;
  }

  /// Begins to wait for the failures that the scenario foresees.
  void await() {
    if (WorldKnobs.happens(settings, "world.feed-failure")) {
      run.simulation().start("senders of events", this::failAgainAndAgain);
    }
  }

  private void failAgainAndAgain(SimProcess self) {
    self.hold(SimTime.hours(settings.hours("world.feed-failure")));
    while (true) {
      run.simulation().cause(1);
      run.outages().fail(OutageKind.DEPENDENCY, this);
      self.hold(SimTime.hours(settings.hours("world.feed-failure-length")));
      run.outages().mend(name());
      self.hold(SimTime.hours(settings.hours("world.feed-failure-every")));
    }
  }

  /// Tells them, who mend it in a time of their own; nothing happens when nothing is wrong.
  void told() {
    if (failed) {
      run.simulation()
          .start(
              "call to the senders of events",
              self -> {
                run.outages().awaitOthers(self, name());
                run.outages().mend(name());
              });
    }
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public boolean isFailed() {
    return failed;
  }

  @Override
  public void fail(String type, long outage) {
    failed = true;
    double share = settings.share("world.feed-failure-share");
    double duplicates = LiveDataKnobs.delivery(settings).duplicateShare();
    feed.deliveredBy(new Delivery(share, duplicates, share));
  }

  @Override
  public void mend(long restored) {
    failed = false;
    feed.deliveredBy(LiveDataKnobs.delivery(settings));
  }
}
