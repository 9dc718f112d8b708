package undercurrent.lifecycle;

import undercurrent.debt.Site;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.SimTime;
import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;
import undercurrent.trace.Happening;

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
  public <T> T part(Class<T> kind, String name) {
    return replication.fixtures().get(kind, name);
  }

  @Override
  public SystemGraph graph() {
    return replication.graph();
  }

  @Override
  public DeliveryPaths paths() {
    return replication.paths();
  }

  @Override
  public void write(String key, String text) {
    replication.configuration().set(key, text);
  }

  @Override
  public void reset(String key) {
    replication.configuration().reset(key);
  }

  @Override
  public void note(String type, String part, String change) {
    replication.trace().record(new Happening.PartChanged(type, part, change));
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
