package undercurrent.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;

/// Oracle: counts by hand. The first two thousand values that are not 0 are learnt from; the largest of
/// them is 3, so that 6 passes and 6.1 does not.
class ValueTestsTest {
  private static ValueTests tests(String answer) {
    return new ValueTests(
        Settings.of(List.of(ValueTests.knob("intake")), Map.of("intake.value-tests", answer)),
        "intake");
  }

  private static void come(ValueTests tests, int times, double value) {
    for (int i = 0; i < times; i++) {
      tests.came("interest", value);
    }
  }

  @Test
  void whatIsLargerByFarDoesNotPassOnceEnoughCame() {
    ValueTests tests = tests("tested");
    come(tests, 1999, -3);
    assertThat(tests.passed("interest", 600)).as("one is missing").isEqualTo(600);
    come(tests, 1, 1);
    assertThat(tests.passed("interest", 600)).isZero();
    assertThat(tests.passed("interest", 6)).isEqualTo(6);
    assertThat(tests.passed("interest", -6.1)).isZero();
    assertThat(tests.passed("another", 600)).as("of which nothing is known").isEqualTo(600);
  }

  @Test
  void valuesThatAreNotThereTeachNothing() {
    ValueTests tests = tests("tested");
    come(tests, 5000, 0);
    assertThat(tests.passed("interest", 600)).isEqualTo(600);
  }

  @Test
  void whatACustomerMetIsToldOnceAndWhatSomebodyOnlyLookedAtIsNot() {
    ValueTests tests = tests("tested");
    come(tests, 2000, 3);
    tests.passed("interest", 600);
    assertThat(tests.haveStopped("interest")).isFalse();
    come(tests, 2, 600);
    assertThat(tests.haveStopped("interest")).isTrue();
    assertThat(tests.haveStopped("interest")).as("told already").isFalse();
  }

  @Test
  void untestedEverythingPassesAndNothingIsLearnt() {
    ValueTests tests = tests("untested");
    come(tests, 2000, 3);
    come(tests, 1, 600);
    assertThat(tests.passed("interest", 600)).isEqualTo(600);
    assertThat(tests.haveStopped("interest")).isFalse();
  }
}
