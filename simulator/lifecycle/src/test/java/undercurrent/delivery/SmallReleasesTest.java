package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.delivery.Workplace.CODE;
import static undercurrent.delivery.Workplace.step;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Branches;
import undercurrent.graph.Node;
import undercurrent.organisation.Subsystem;
import undercurrent.trace.Happening.ChangeFailed;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.PartChanged;
import undercurrent.trace.Happening.Worked;

/// Releases beside the ways of changes: trials behind flags, and numbers that others supply.
///
/// Oracle: hand calculations on an idle organisation: `k` flags have 2^k settings, of which the first is
/// tested in the making and each other in half an hour; conservation of flags; what a type refuses harms
/// nobody, and what none refuses harms each time.
class SmallReleasesTest {
  private static double hoursWithFlags(int flags) {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
      for (int i = 1; i <= flags; i++) {
        String flag = Branches.flag("training", i);
        place.graph.add(new Node(flag, Node.Kind.CONFIGURATION_KEY, "training", CODE.owner()));
        place.graph.link(flag, "training");
      }
      place.delivery.ask(ChangeType.CODE, CODE, 4, "somebody");
      place.run(1000);
      assertThat(place.all(ChangeReleased.class)).hasSize(1);
      return place.all(Worked.class).mapToDouble(Worked::hours).sum();
    }
  }

  @Test
  void eachSettingOfTheFlagsButTheFirstIsTestedInHalfAnHour() {
    List<Double> more = List.of(0.0, 0.5, 1.5, 3.5, 7.5, 15.5, 15.5, 15.5);
    for (int flags = 0; flags < more.size(); flags++) {
      assertThat(hoursWithFlags(flags))
          .as("%d flags", flags)
          .isCloseTo(4 + more.get(flags), within(1e-9));
    }
  }

  /// Settings where nobody asks for ordinary changes.
  private static Map<String, String> quiet(String knob, String text, String other, String way) {
    var settings = new TreeMap<String, String>();
    for (ChangeType type : ChangeType.ASKED_FOR) {
      settings.put("changes." + type.id() + "-per-month", "0");
    }
    settings.put(knob, text);
    settings.put(other, way);
    return settings;
  }

  private static Workplace trying(String afterwards) {
    var place =
        new Workplace(
            2, 4, quiet("changes.trials-per-month", "4", "changes.after-trial", afterwards));
    place.graph.add(new Node("scoring", Node.Kind.SERVICE, "training", CODE.owner()));
    place.path(step("window", Subsystem.SERVING_INFRASTRUCTURE).takes(0, 0));
    place.delivery.begin();
    place.run(20 * 7 * 24);
    return place;
  }

  private static long notes(Workplace place, String words) {
    return place.all(PartChanged.class).filter(part -> part.change().equals(words)).count();
  }

  @Test
  void aBranchIsInTheCodeUntilItIsTakenOut() {
    try (var place = trying("removed")) {
      long put = notes(place, "is on trial");
      long out = notes(place, "is out of the code");
      assertThat(put).isGreaterThan(8);
      assertThat(out).isPositive();
      assertThat(Branches.all(place.graph)).hasSize((int) (put - out));
      assertThat(place.delivery.onTheirWay()).as("trials are nobody's requests").isZero();
    }
  }

  @Test
  void whereBranchesAreLeftNoneGoesAndOldFlagsComeAgain() {
    try (var place = trying("left")) {
      long put = notes(place, "is on trial");
      assertThat(Branches.all(place.graph)).hasSize((int) put);
      assertThat(notes(place, "is out of the code")).isZero();
      assertThat(notes(place, "is on trial again, with another meaning")).isPositive();
    }
  }

  private static long failures(String numbers, Map<String, Double> hours) {
    try (var place =
        new Workplace(3, 2, quiet("changes.units-per-year", "12", "changes.numbers", numbers))) {
      place.delivery.units().of(List.of(new UnitReleases.Unit("training", new Nothing())));
      place.delivery.begin();
      place.run(52 * 7 * 24);
      hours.put(
          numbers,
          place
              .all(Worked.class)
              .filter(worked -> worked.nature().equals("new-work"))
              .mapToDouble(Worked::hours)
              .sum());
      long releases = place.all(ChangeReleased.class).filter(r -> r.type().equals("data")).count();
      assertThat(releases).as("a rate of 12 a year").isBetween(4L, 24L);
      return place.all(ChangeFailed.class).count();
    }
  }

  @Test
  void whatATypeRefusesIsConvertedAndWhatNoneRefusesHarms() {
    var hours = new TreeMap<String, Double>();
    assertThat(failures("typed", hours)).isZero();
    assertThat(failures("bare", hours)).isBetween(4L, 24L);
    assertThat(hours.get("typed")).as("four hours each").isGreaterThan(16 - 1e-9);
    assertThat(hours.get("bare")).isZero();
  }

  private record Nothing() implements Fault {
    @Override
    public String title() {
      return "metres are feet";
    }

    @Override
    public void begin(long event) {}

    @Override
    public void end(long event) {}
  }
}
