package undercurrent.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.random.RandomStream;
import undercurrent.trace.Happening;

/// Changes that are ready wait here until there are as many as are released together; they go
/// through the roll-out once, whatever their types, and into production in the same moment.
///
/// A slip that a step of the roll-out puts in is in one of them. Where a step finds a slip, its
/// change stays behind, and the others go on.
///
/// What meets a freeze waits before its roll-out, or before its last moment, and is checked once
/// more meanwhile: "releases are temporarily halted while additional resources are invested in
/// system testing" (Beyer et al. 2016, chapter 3).
final class ReleaseTrain {
  private final DeliverySite site;
  private final Walk walk;
  private final Slips slips;
  private final int size;
  private final Consumer<Change> backToMaker;
  private final Consumer<Release> inProduction;
  private final RandomStream stream;
  private final List<Change> waiting = new ArrayList<>();
  private BooleanSupplier isFrozen = () -> false;
  private int releases;

  /// @param size how many changes are released together
  /// @param backToMaker what becomes of a change in which the roll-out found a slip
  /// @param inProduction what becomes of a release
  ReleaseTrain(
      DeliverySite site,
      Walk walk,
      Slips slips,
      int size,
      Consumer<Change> backToMaker,
      Consumer<Release> inProduction) {
    this.site = site;
    this.walk = walk;
    this.slips = slips;
    this.size = size;
    this.backToMaker = backToMaker;
    this.inProduction = inProduction;
    this.stream = site.streams().stream("roll-outs");
  }

  void holdWhile(BooleanSupplier frozen) {
    isFrozen = frozen;
  }

  /// Lets a change get in; the last one of a batch lets it go.
  void join(Change change) {
    waiting.add(change);
    if (waiting.size() >= size) {
      var batch = List.copyOf(waiting);
      waiting.clear();
      int number = ++releases;
      site.simulation()
          .start("release " + number, self -> rollOut(self, number, new ArrayList<>(batch)));
    }
  }

  private void rollOut(SimProcess self, int number, List<Change> batch) {
    waitOutFreeze(self, batch);
    for (DeliveryStep step : steps(batch)) {
      self.hold(SimTime.hours(step.waitHours()));
      int nodes = batch.stream().mapToInt(Change::nodes).sum();
      walk.work(self, batch.getFirst(), step, nodes);
      slips.byHand(batch.get(stream.substream(number).nextInt(batch.size())), step);
      leaveBehind(batch, batch.stream().filter(change -> !walk.isClean(change, step)).toList());
      if (batch.isEmpty()) {
        return;
      }
    }
    waitOutFreeze(self, batch);
    if (!batch.isEmpty()) {
      release(number, batch);
    }
  }

  private void leaveBehind(List<Change> batch, List<Change> found) {
    batch.removeAll(found);
    found.forEach(backToMaker);
  }

  /// Passes at once when nothing is frozen; else what waits is checked once more, and goes on when
  /// releases are allowed.
  private void waitOutFreeze(SimProcess self, List<Change> batch) {
    if (isFrozen.getAsBoolean()) {
      leaveBehind(
          batch,
          batch.stream()
              .filter(change -> !walk.passes(self, change, checksAgain(change)))
              .toList());
    }
    while (isFrozen.getAsBoolean()) {
      self.hold(SimTime.DAY);
    }
  }

  private List<DeliveryStep> checksAgain(Change change) {
    return site.paths().of(change.type()).preparation().stream()
        .filter(step -> step.findShare() > 0)
        .map(DeliveryStep::again)
        .toList();
  }

  /// A step that several types have in common is made once.
  private List<DeliveryStep> steps(List<Change> batch) {
    var steps = new LinkedHashMap<String, DeliveryStep>();
    for (Change change : batch) {
      for (DeliveryStep step : site.paths().of(change.type()).rollOut()) {
        steps.putIfAbsent(step.id(), step);
      }
    }
    return List.copyOf(steps.values());
  }

  private void release(int number, List<Change> batch) {
    String which =
        batch.stream().map(c -> Long.toString(c.number())).collect(Collectors.joining(", "));
    long made =
        site.trace()
            .record(
                new Happening.ArtifactMade(
                    "release-" + number, "release", "changes " + which, batch.size()));
    var parts = new ArrayList<Release.Part>();
    for (Change change : batch) {
      double lead = SimTime.inHours(site.simulation().now() - change.requestedAt());
      String type = change.type().id().toLowerCase(Locale.ROOT);
      long event =
          site.trace().record(new Happening.ChangeReleased(change.number(), type, lead), made);
      parts.add(new Release.Part(change, event));
    }
    inProduction.accept(new Release(site.simulation().now(), parts));
  }
}
