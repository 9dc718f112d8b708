package undercurrent.lifecycle;

import undercurrent.debt.Site;
import undercurrent.kernel.SimTime;
import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;

/// The narrow view that one debt has of a replication.
final class DebtSite implements Site {
  private final Replication replication;
  private final RandomStream stream;
  private final long origin;

  DebtSite(Replication replication, String use, long origin) {
    this.replication = replication;
    this.stream = replication.streams().stream("debt " + use);
    this.origin = origin;
  }

  @Override
  public Signal signal(String name) {
    return replication.signals().get(name);
  }

  @Override
  public Pipeline pipeline(String name) {
    return replication.pipelines().get(name);
  }

  @Override
  public Service service(String name) {
    return replication.services().get(name);
  }

  @Override
  public RandomStream stream(String purpose) {
    return stream.substream(purpose);
  }

  @Override
  public void repeatedly(String what, Distribution hoursBetween, Runnable action) {
    var times = stream.substream("times of " + what);
    replication
        .simulation()
        .start(
            what,
            self -> {
              while (true) {
                self.hold(SimTime.hours(Math.max(0.01, hoursBetween.sample(times))));
                replication.simulation().cause(origin);
                action.run();
              }
            });
  }
}
