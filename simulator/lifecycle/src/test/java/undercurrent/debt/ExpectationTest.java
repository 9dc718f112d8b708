package undercurrent.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpectationTest {

  @Test
  void noInterestAtAllPointsNoWay() {
    assertThat(Expectation.rises("effort").isDirectionOf(0)).isFalse();
    assertThat(Expectation.falls("effort").isDirectionOf(0)).isFalse();
    assertThat(Expectation.rises("effort").isDirectionOf(0.1)).isTrue();
    assertThat(Expectation.falls("effort").isDirectionOf(-0.1)).isTrue();
  }

  @Test
  void aSizeIsRightFromHalfToTwiceTheFittedOne() {
    var fitted = Expectation.falls("accuracy.oracle").by(0.04);
    assertThat(fitted.isSizeOf(-0.02)).isTrue();
    assertThat(fitted.isSizeOf(-0.08)).isTrue();
    assertThat(fitted.isSizeOf(-0.0199)).isFalse();
    assertThat(fitted.isSizeOf(-0.0801)).isFalse();
    assertThat(Expectation.falls("accuracy.oracle").isSizeOf(-7)).isTrue();
  }

  @Test
  void aSizeHasNoSign() {
    assertThatIllegalArgumentException().isThrownBy(() -> Expectation.falls("effort").by(-1));
  }
}
