package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import undercurrent.driving.TrafficMix.Part;
import undercurrent.random.RandomStreams;

/// What a fleet drives in. Oracle: shares by hand, binomial bounds, and perfect perception, which
/// gets away from all that is met on any road.
class TrafficMixTest {
  private static final Part WET = new Part(1, Exposure.of(0.5, 0, 0.25), List.of(0.5, 0.3, 0.2));
  private static final Part DRY = new Part(1, Exposure.of(0, 0, 0), List.of(1.0, 0.0, 0.0));
  private static final List<Conditions> DAYS =
      List.of(Conditions.ALL.get(0), Conditions.ALL.get(2));

  @Test
  void aDomainCutsCitiesByWhatTheyOffer() {
    var domain = new OperationalDomain(Set.copyOf(DAYS), Set.of(Road.STREET, Road.MOTORWAY), 130);
    var mix = TrafficMix.of(List.of(WET, DRY), domain, Looks.TODAY).orElseThrow();
    // wet: 3/4 are by day, 7/10 on allowed roads: 0.525 of what the dry city offers
    assertThat(mix.parts().getFirst().share()).isCloseTo(0.525 / 1.525, within(1e-12));
    assertThat(mix.parts().getFirst().roads()).containsExactly(0.5 / 0.7, 0.0, 0.2 / 0.7);
    assertThat(mix.exposure().share(DAYS.get(1))).isCloseTo(0.5 * 0.525 / 1.525, within(1e-12));
    assertThat(mix.exposure().share(Conditions.ALL.get(1))).isZero();
  }

  @Test
  void whereNothingIsAllowedNothingIsDriven() {
    var slow = new OperationalDomain(Set.copyOf(Conditions.ALL), Set.of(Road.MOTORWAY), 80);
    assertThat(TrafficMix.of(List.of(WET, DRY), slow, Looks.TODAY)).isEmpty();
    var fog = OperationalDomain.everything().in(List.of(Conditions.of("fog-day")));
    assertThat(TrafficMix.of(List.of(WET, DRY), fog, Looks.TODAY)).isEmpty();
  }

  @Test
  void aMixIsCutDownToConditionsThatOccur() {
    var mix =
        TrafficMix.of(List.of(WET, DRY), OperationalDomain.everything(), Looks.TODAY).orElseThrow();
    var wet = mix.within(List.of(DAYS.get(1)));
    assertThat(wet.exposure().share(DAYS.get(1))).isEqualTo(1);
    assertThat(wet.parts()).extracting(Part::roads).containsExactly(WET.roads());
    assertThat(mix.within(Conditions.ALL).exposure()).isEqualTo(mix.exposure());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mix.within(List.of(Conditions.of("fog-day"))))
        .withMessageContaining("fog");
  }

  @Test
  void encountersComeAsTheSharesSay() {
    var mix =
        TrafficMix.of(List.of(WET), OperationalDomain.everything(), Looks.TODAY).orElseThrow();
    var stream = new RandomStreams(21, 0).stream("mix");
    Map<Road, Integer> counts = new EnumMap<>(Road.class);
    int rain = 0;
    for (int i = 0; i < 10_000; i++) {
      var met = mix.meet(stream.substream("" + i));
      counts.merge(met.road(), 1, Integer::sum);
      rain += met.conditions().weather() == Weather.RAIN ? 1 : 0;
      assertThat(met.egoMps()).isEqualTo(met.road().speedMps());
      boolean walks = met.road() != Road.MOTORWAY || !met.roadUser().isVulnerable();
      assertThat(walks).as("nobody walks on a motorway").isTrue();
    }
    // four standard deviations of a binomial count of 10,000
    assertThat(counts.get(Road.STREET)).isCloseTo(5000, within(200));
    assertThat(counts.get(Road.MOTORWAY)).isCloseTo(2000, within(160));
    assertThat(rain).isCloseTo(5000, within(200));
  }

  @Test
  void perfectPerceptionGetsAwayFromWhateverIsMet() {
    for (Road road : Road.values()) {
      var stream = new RandomStreams(22, road.ordinal()).stream("road");
      var loop = new DrivingLoop(Perception.perfect(), SafetyDriver.absent());
      for (int i = 0; i < 400; i++) {
        var own = stream.substream("" + i);
        var met = Encounter.ordinary(road.meet(own), Conditions.CLEAR_DAY, road, own);
        assertThat(loop.drive(met, SensorCalibration.EXACT, own).collision())
            .as("seed 22, %s, encounter %d: %s", road, i, met)
            .isFalse();
      }
    }
  }
}
