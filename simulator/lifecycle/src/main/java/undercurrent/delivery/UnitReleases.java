package undercurrent.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Releases of those who supply numbers, in which a number has another unit or scale than before.
///
/// Where numbers carry their unit as a type, the build refuses such a release, and somebody writes the
/// conversion first. Where they are bare, nothing throws, and what reads the number reads it wrongly.
public final class UnitReleases {
  /// How numbers are handed over at the interfaces of the system.
  public static final String NUMBERS = "changes.numbers";

  /// A number without its unit.
  public static final String BARE = "bare";

  private static final double HOURS_PER_YEAR = 365.25 * 24;
  private static final double CONVERSION_HOURS = 4; // assumed

  /// A number that somebody else supplies, as it is read when its unit has changed unnoticed.
  ///
  /// @param part the part of the system that reads it
  /// @param fault what its reader makes of it
  public record Unit(String part, Fault fault) {}

  private final DeliverySite site;
  private final Settings settings;
  private final Walk walk;
  private final Supplier<Long> numbers;
  private final Consumer<Release> released;
  private final List<Unit> units = new ArrayList<>();

  UnitReleases(
      DeliverySite site,
      Settings settings,
      Walk walk,
      Supplier<Long> numbers,
      Consumer<Release> released) {
    this.site = site;
    this.settings = settings;
    this.walk = walk;
    this.numbers = numbers;
    this.released = released;
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.number("changes.units-per-year", "0", "suppliers' releases in which a unit is another")
            .atLeast(0),
        Knob.name(
            NUMBERS,
            "typed",
            "whether numbers carry their unit at interfaces",
            List.of("typed", BARE)));
  }

  /// Says which numbers others supply.
  public void of(List<Unit> supplied) {
    units.addAll(supplied);
  }

  void begin() {
    double mean = HOURS_PER_YEAR / settings.number("changes.units-per-year");
    if (!Double.isInfinite(mean)) {
      site.simulation().start("releases of suppliers", self -> arrive(self, mean));
    }
  }

  private void arrive(SimProcess self, double mean) {
    RandomStream stream = site.streams().stream("units");
    while (true) {
      self.hold(SimTime.hours(stream.nextExponential(mean)));
      double which = stream.nextUniform();
      site.simulation().cause(1);
      if (!units.isEmpty()) {
        Unit unit = units.get((int) (which * units.size()));
        site.simulation().start("release of a supplier", run -> takeIn(run, unit));
      }
    }
  }

  private void takeIn(SimProcess self, Unit unit) {
    Node part = site.graph().node(unit.part());
    int nodes = site.graph().impact(part.id()).size();
    long number = numbers.get();
    String what = "release of a supplier: " + unit.fault().title();
    long event =
        site.trace()
            .record(
                new Happening.ChangeRequested(
                    number, ChangeType.DATA.id(), what, part.id(), nodes - 1));
    var change =
        new Change(
            number, ChangeType.DATA, part, nodes, CONVERSION_HOURS, site.simulation().now(), event);
    boolean isBare = settings.name(NUMBERS).equals(BARE);
    if (!isBare) {
      site.trace().record(new Happening.ChangeStepped(number, "types", false));
      walk.make(self, change, CONVERSION_HOURS, Nature.NEW_WORK);
    }
    double lead = SimTime.inHours(site.simulation().now() - change.requestedAt());
    long out =
        site.trace()
            .record(new Happening.ChangeReleased(number, ChangeType.DATA.id(), lead), event);
    if (isBare) {
      change.brings(unit.fault());
      released.accept(new Release(site.simulation().now(), List.of(new Release.Part(change, out))));
    }
  }
}
