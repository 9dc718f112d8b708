package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// What road users look like, and how that changes. Oracle: binomial bounds, and that a change
/// touches those whom it is about and nobody else.
class LooksTest {
  private static final int MANY = 20_000;

  private static List<Appearance> sampled() {
    var stream = new RandomStreams(31, 0).stream("looks");
    return IntStream.range(0, MANY).mapToObj(i -> Appearance.sample(stream)).toList();
  }

  private static long count(Looks looks, RoadUser roadUser, Style style) {
    return sampled().stream().filter(look -> looks.of(roadUser, look).style() == style).count();
  }

  @Test
  void threeOfAHundredAreRare() {
    // 600 expected, standard deviation 24
    assertThat(count(Looks.TODAY, RoadUser.PEDESTRIAN, Style.RARE)).isCloseTo(600, within(100L));
    assertThat(count(Looks.TODAY, RoadUser.CYCLIST, Style.NEW)).isZero();
  }

  @Test
  void theNewVehicleIsRiddenByCyclistsAlone() {
    Looks later = Looks.TODAY.withNewVehicle(0.3);
    // 6,000 expected, standard deviation 65
    assertThat(count(later, RoadUser.CYCLIST, Style.NEW)).isCloseTo(6000, within(260L));
    assertThat(count(later, RoadUser.PEDESTRIAN, Style.NEW)).isZero();
    assertThat(count(later, RoadUser.PEDESTRIAN, Style.RARE))
        .isEqualTo(count(Looks.TODAY, RoadUser.PEDESTRIAN, Style.RARE));
  }

  @Test
  void theLawLightsVehiclesByDayAndChangesNothingElse() {
    for (RoadUser roadUser : RoadUser.values()) {
      for (Conditions slice : Conditions.ALL) {
        var scene = new Scene(slice, roadUser, 12, 0, Appearance.typical());
        boolean isSame =
            java.util.Arrays.equals(
                picture(scene.under(Looks.TODAY)),
                picture(scene.under(Looks.TODAY.withHeadlights())));
        boolean isTouched = roadUser.isVehicle() && slice.light() == Light.DAY;
        assertThat(isSame).as("%s in %s", roadUser, slice.id()).isEqualTo(!isTouched);
      }
    }
  }

  @Test
  void aRareBuildLooksOtherThanAnOrdinaryOne() {
    for (RoadUser roadUser : RoadUser.values()) {
      var rare = Appearance.typical().styled(Style.RARE, false);
      var ordinary = new Scene(Conditions.CLEAR_DAY, roadUser, 12, 0, Appearance.typical());
      var other = new Scene(Conditions.CLEAR_DAY, roadUser, 12, 0, rare);
      assertThat(java.util.Arrays.equals(picture(ordinary), picture(other)))
          .as("%s", roadUser)
          .isEqualTo(roadUser == RoadUser.EMPTY);
    }
  }

  private static float[] picture(Scene scene) {
    return Sensors.frame(scene, new RandomStreams(32, 0).stream("camera")).pixels();
  }
}
