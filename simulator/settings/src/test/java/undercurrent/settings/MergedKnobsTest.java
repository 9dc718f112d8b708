package undercurrent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: what either takes, by hand.
class MergedKnobsTest {
  @Test
  void ofTwoKnobsOfANameWhatEitherTakesIsTaken() {
    var merged =
        Knob.merged(
            List.of(
                List.of(Knob.count("size", "4", "how many").atMost(4)),
                List.of(
                    Knob.count("size", "8", "how many").atLeast(1).atMost(8),
                    Knob.name("kind", "b", "which", List.of("b", "c"))),
                List.of(Knob.name("kind", "a", "which", List.of("a", "b")))));
    assertThat(merged)
        .containsExactly(
            Knob.count("size", "4", "how many").atMost(8),
            Knob.name("kind", "b", "which", List.of("b", "c", "a")));
  }

  @Test
  void anyNameIsTakenWhereOneOfThemTakesAny() {
    var any = Knob.name("kind", "a", "which", List.of());
    assertThat(Knob.name("kind", "a", "which", List.of("a")).or(any)).isEqualTo(any);
  }
}
