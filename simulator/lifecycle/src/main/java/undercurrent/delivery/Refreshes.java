package undercurrent.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.trace.Happening;

/// Models that are trained anew on their way to production: what people do around a training, and
/// how long it takes from asking for it to production.
///
/// The lifecycle trains, validates and releases; here are the hand-overs before and after. In an
/// incident nobody waits for boards and windows.
public final class Refreshes {
  private final DeliverySite site;
  private final Walk walk;
  private final Supplier<Long> numbers;
  private final BiConsumer<Change, Long> inProduction;
  private final Map<String, Change> onTheirWay = new LinkedHashMap<>();

  Refreshes(
      DeliverySite site,
      Walk walk,
      Supplier<Long> numbers,
      BiConsumer<Change, Long> inProduction) {
    this.site = site;
    this.walk = walk;
    this.numbers = numbers;
    this.inProduction = inProduction;
  }

  /// Asks for a training, and does what is to be done before it.
  public Change begin(SimProcess self, Node model, Nature nature) {
    int nodes = site.graph().find(model.id()).isEmpty() ? 1 : site.graph().impact(model.id()).size();
    long number = numbers.get();
    long event =
        site.trace()
            .record(
                new Happening.ChangeRequested(
                    number,
                    ChangeType.REFRESH.id(),
                    "new data in the model",
                    model.id(),
                    nodes - 1));
    var change =
        new Change(
            number, ChangeType.REFRESH, model, nodes, 0, site.simulation().now(), event);
    walk.hands(self, change, steps(true), nature);
    return change;
  }

  /// Does what is to be done with a trained version before it is judged.
  ///
  /// @param version its name, under which it is released or dropped
  public void handOver(SimProcess self, Change change, String version, Nature nature) {
    walk.hands(self, change, steps(false), nature);
    onTheirWay.put(version, change);
  }

  /// Says that a version went into production for everybody.
  public void released(String version) {
    take(version)
        .ifPresent(
            change -> {
              double lead = SimTime.inHours(site.simulation().now() - change.requestedAt());
              long event =
                  site.trace()
                      .record(
                          new Happening.ChangeReleased(
                              change.number(), ChangeType.REFRESH.id(), lead));
              inProduction.accept(change, event);
            });
  }

  /// Says that a version was refused, or taken back on trial.
  public void dropped(String version) {
    take(version).ifPresent(this::drop);
  }

  /// Gives a refresh up that came to no version.
  public void drop(Change change) {
    site.trace()
        .record(new Happening.ChangeStepped(change.number(), Delivery.DROPPED, false));
  }

  private Optional<Change> take(String version) {
    return Optional.ofNullable(onTheirWay.remove(version));
  }

  private List<DeliveryStep> steps(boolean before) {
    DeliveryPath path = site.paths().of(ChangeType.REFRESH);
    int training = path.indexOf(DeliveryPath.TRAINING);
    List<DeliveryStep> steps = path.steps();
    if (training < 0) {
      return before ? List.of() : steps;
    }
    return before ? steps.subList(0, training) : steps.subList(training + 1, steps.size());
  }
}
