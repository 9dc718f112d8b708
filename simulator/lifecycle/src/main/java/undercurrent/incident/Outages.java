package undercurrent.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Ordinary outages: at random times something that work or service stands on fails, and stays so
/// until people mend it.
public final class Outages {
  private static final double HOURS_PER_YEAR = 365 * 24;
  private static final String OTHERS = "outages.others-mend-in";

  private final Simulation simulation;
  private final Trace trace;
  private final RandomStreams streams;
  private final List<Fragile> fragile = new ArrayList<>();
  private double othersHours = 8;
  private final Map<String, Open> open = new LinkedHashMap<>();

  /// An outage that holds.
  private record Open(OutageKind kind, Fragile subject, long began, long event) {}

  /// Makes a world without outages.
  public Outages(Simulation simulation, Trace trace, RandomStreams streams) {
    this.simulation = simulation;
    this.trace = trace;
    this.streams = streams;
  }

  /// Returns what a scenario may set: a rate a year for each kind.
  public static List<Knob> knobs() {
    return Stream.concat(
            Arrays.stream(OutageKind.values()).map(OutageKind::rate),
            Stream.of(
                Knob.duration(
                        OTHERS, "8h", "mean time in which others mend what is theirs; assumed")
                    .above0()))
        .toList();
  }

  /// Adds something that may fail.
  public <F extends Fragile> F add(F part) {
    fragile.add(part);
    return part;
  }

  /// Returns the names of what may fail, in the order in which it was added.
  public List<String> parts() {
    return fragile.stream().map(Fragile::name).toList();
  }

  /// Begins to let parts fail at the rates of the settings, each kind by its own chance.
  public void begin(Settings settings) {
    othersHours = settings.hours(OTHERS);
    for (OutageKind kind : OutageKind.values()) {
      double perYear = settings.number(kind.setting());
      if (perYear > 0 && !fragile.isEmpty()) {
        RandomStream chance = streams.stream("outages by " + kind.id());
        simulation.start(
            "outages by " + kind.id(),
            self -> strike(self, kind, HOURS_PER_YEAR / perYear, chance));
      }
    }
  }

  private void strike(SimProcess self, OutageKind kind, double meanHours, RandomStream chance) {
    while (true) {
      self.hold(SimTime.hours(chance.nextExponential(meanHours)));
      Fragile part = fragile.get(chance.nextInt(fragile.size()));
      simulation.cause(1);
      fail(kind, part);
    }
  }

  /// Lets a part fail now; one that has failed already does not fail twice.
  public void fail(OutageKind kind, Fragile part) {
    if (part.isFailed()) {
      return;
    }
    long event = trace.record(new Happening.OutageBegan(kind.id(), part.name(), kind.what()));
    open.put(part.name(), new Open(kind, part, simulation.now(), event));
    part.fail(kind.id(), event);
  }

  /// Returns the kind of the outage of a part that holds; empty when none does.
  public Optional<OutageKind> of(String part) {
    return Optional.ofNullable(open.get(part)).map(Open::kind);
  }

  /// Returns how to have somebody told at once when a part fails; empty where nothing is to do.
  public Optional<Runnable> monitoring(String part) {
    return fragile.stream()
        .filter(each -> each.name().equals(part))
        .findFirst()
        .flatMap(Fragile::monitoring);
  }

  /// Mends a part; nothing happens when it works.
  public void mend(String part) {
    Open outage = open.remove(part);
    if (outage != null) {
      double hours = SimTime.inHours(simulation.now() - outage.began());
      long restored = trace.record(new Happening.OutageEnded(outage.kind().id(), part, hours));
      outage.subject().mend(restored);
    }
  }

  /// Waits until those whom a part needs have mended theirs, after they were called.
  public void awaitOthers(SimProcess self, String part) {
    var chance = streams.stream("time of others").substream(part + " " + simulation.now());
    self.hold(SimTime.hours(chance.nextExponential(othersHours)));
  }
}
