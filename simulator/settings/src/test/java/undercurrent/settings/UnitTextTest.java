package undercurrent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.Beta;
import undercurrent.random.Constant;
import undercurrent.random.Erlang;
import undercurrent.random.Gamma;
import undercurrent.random.LogLogistic;
import undercurrent.random.LogNormal;
import undercurrent.random.Pareto;
import undercurrent.random.Uniform;
import undercurrent.random.Weibull;

/// Oracle: the table of units (1 d = 24 h, 1 w = 168 h) and the catalogue of messages.
class UnitTextTest {
  private static final Knob SPAN = Knob.duration("from", "6w", "when it begins");

  @ParameterizedTest
  @CsvSource({
    "250ms, 0.00006944444444444444, 250ms",
    "90s, 0.025, 90s",
    "120s, 0.03333333333333333, 2m",
    "5m, 0.08333333333333333, 5m",
    "3d, 72, 3d",
    "7d, 168, 1w",
    "52w, 8736, 52w",
    "1d12h, 36, 36h",
    "1.5h, 1.5, 90m",
    "0d, 0, 0h",
    "1w2d3h4m5s6ms, 219.068057222222, 788645006ms"
  })
  void aDurationIsHoursAndHasOneText(String text, double hours, String canonical) {
    var amount = (Value.Amount) SPAN.read(text).orThrow();
    assertThat(amount.amount()).isCloseTo(hours, within(1e-9));
    assertThat(amount.text()).isEqualTo(canonical);
    assertThat(SPAN.read(canonical).orThrow()).isEqualTo(amount);
    assertThat(DurationText.write(0.025)).isEqualTo("90s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "52 | S112 | write 52w, 52d or 52h",
        "3 days | S113 | write 3d",
        "3 Weeks | S113 | write 3w",
        "3W | S113 | write 3w",
        "P3D | S114 | write 3d",
        "PT1H30M | S114 | write 1h30m",
        "P1M | S114 | 4w",
        "5M | S115 | months have no fixed length",
        "3mo | S115 | 4w",
        "1y | S115 | 52w",
        "3q | S115 | us ms s m h d w",
        "-3d | S116 | longer than 0",
        "1,5h | S150 | not a duration",
        "1,5 | S118 | write 1.5",
        "010 | S119 | write 10",
        "12:30 | S119 | write 12h30m",
        "1h1d | S150 | great to small",
        "soon | S150 | not a duration",
        "99999999w | S151 | too long",
        "exponential(mean=3d) | S150 | not a distribution"
      })
  void aBadDurationIsRefusedWithItsFix(String text, String code, String says) {
    expect(SPAN, text, code, says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 | S117 | did you mean 80%?",
        "-0.1 | S117 | out of 0…1",
        "180% | S117 | out of 0…1",
        "0,4 | S118 | write 0.4",
        "1_000 | S119 | write 1000",
        "0x1F | S119 | write 31",
        "0o17 | S119 | write 15",
        "many | S150 | not a share",
        "1e999 | S150 | not a share"
      })
  void aBadShareIsRefusedWithItsFix(String text, String code, String says) {
    expect(Knob.share("strength", "0.4", "how strong"), text, code, says);
  }

  @Test
  void sharesCountsAndRatesAreRead() {
    var settings =
        Settings.of(
            List.of(
                Knob.share("strength", "0.4", "how strong"),
                Knob.count("steps", "3", "how many"),
                Knob.rate("arrivals", "40/d", "how often"),
                Knob.moneyRate("cost", "25/h", "price"),
                Knob.hoursPerWeek("hours", "40h/w", "working time"),
                Knob.name("policy", "newest", "which", List.of("newest", "oldest"))),
            Map.of("strength", "80%", "arrivals", "2/h", "hours", "30h/w", "policy", "oldest"));
    assertThat(settings.share("strength")).isEqualTo(0.8);
    assertThat(settings.count("steps")).isEqualTo(3);
    assertThat(settings.perDay("arrivals")).isEqualTo(48);
    assertThat(settings.moneyPerHour("cost")).isEqualTo(25);
    assertThat(settings.hoursPerWeek("hours")).isEqualTo(30);
    assertThat(settings.name("policy")).isEqualTo("oldest");
    assertThat(settings.text("strength")).isEqualTo("0.8");
    assertThat(settings.names())
        .containsExactly("strength", "steps", "arrivals", "cost", "hours", "policy");
  }

  @Test
  void distributionsAreReadInHours() {
    var every = Knob.durations("every", "lognormal(mean=3w sd=1w)", "between changes");
    assertThat(Settings.defaults(List.of(every)).distribution("every"))
        .isEqualTo(new LogNormal(504, 168));
    assertThat(spread(every, "uniform(1d 3d)"))
        .isEqualTo(new Value.Spread(new Uniform(24, 72), "uniform(low=1d high=3d)"));
    assertThat(spread(every, "weibull(shape=2 scale=4w)").distribution())
        .isEqualTo(new Weibull(2, 672));
    assertThat(spread(every, "gamma(shape=2.5 scale=1d)"))
        .isEqualTo(new Value.Spread(new Gamma(2.5, 24), "gamma(shape=2.5 scale=1d)"));
    assertThat(spread(every, "erlang(order=3 mean=2d)"))
        .isEqualTo(new Value.Spread(new Erlang(3, 48), "erlang(order=3 mean=2d)"));
    assertThat(spread(every, "beta(2 3 1d 3d)"))
        .isEqualTo(
            new Value.Spread(new Beta(2, 3, 24, 72), "beta(shape1=2 shape2=3 low=1d high=3d)"));
    assertThat(spread(every, "pareto(shape=3 scale=1d)").distribution())
        .isEqualTo(new Pareto(3, 24));
    assertThat(spread(every, "loglogistic(shape=3 scale=1d)").distribution())
        .isEqualTo(new LogLogistic(3, 24));
    assertThat(spread(every, "21d"))
        .isEqualTo(new Value.Spread(new Constant(504), "3w"))
        .isEqualTo(spread(every, "constant(value=3w)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "normal(mean=3d sd=10d) | S139 | 38 % of draws would be negative",
        "uniform(3d 1d) | S140 | lower bound 3d above upper bound 1d",
        "triangular(low=1d mode=5d high=3d) | S140 | low <= mode <= high",
        "lognorml(mean=3d sd=1d) | S152 | did you mean \"lognormal\"?",
        "lognormal(mean=3d) | S152 | lognormal needs sd",
        "lognormal(mean=3d std=1d) | S152 | does not belong to lognormal",
        "lognormal(mean=3d, sd=1d) | S152 | spaces, not commas",
        "lognormal(mean=3d sd=1d | S152 | not closed",
        "lognormal | S152 | write lognormal(mean=3w sd=1w)",
        "exponential(mean=3) | S112 | write 3w",
        "exponential(mean=0d) | S151 | above 0",
        "gamma(shape=2d scale=1d) | S150 | number",
        "erlang(order=2.5 mean=1d) | S151 | order needs a whole number, not 2.5",
        "beta(2 3 3d 1d) | S151 | beta needs low < high",
        "uniform(-1d 3d) | S139 | 25 % of draws would be negative",
        "uniform(-3d -1d) | S116 | longer than 0",
        "3 | S112 | write 3w"
      })
  void aBadDistributionIsRefusedWithItsFix(String text, String code, String says) {
    expect(Knob.durations("every", "3w", "between changes"), text, code, says);
  }

  @Test
  void theProblemPointsAtTheParameter() {
    var knob = Knob.durations("every", "3w", "between changes");
    var refused = (Answer.Refused<Value>) knob.read("lognormal(mean=3w sd=x)");
    assertThat(refused.problem().offset()).isEqualTo(21);
    assertThat(refused.problem().length()).isEqualTo(1);
  }

  @Test
  void aNameOutsideItsListIsRefusedWithANearMatch() {
    var knob = Knob.signal("target", "", "what moves").among(List.of("camera.calibration", "map"));
    assertThat(knob.fallback()).isEqualTo("camera.calibration");
    expect(knob, "camera.calibraton", "S122", "did you mean \"camera.calibration\"?");
  }

  @Test
  void aKnobRefusesAFallbackThatItWouldNotRead() {
    assertThatThrownBy(() -> Knob.duration("from", "6", "when"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("knob 'from' refuses its own fallback")
        .hasMessageContaining("6 what?");
  }

  @Test
  void anUnknownSettingIsRefusedWithANearMatch() {
    assertThatThrownBy(() -> Settings.of(List.of(SPAN), Map.of("form", "3w")))
        .isInstanceOf(SettingException.class)
        .hasMessage("unknown setting \"form\"; did you mean \"from\"?");
  }

  private static Value.Spread spread(Knob knob, String text) {
    return (Value.Spread) knob.read(text).orThrow();
  }

  private static void expect(Knob knob, String text, String code, String says) {
    assertThat(knob.read(text)).isInstanceOf(Answer.Refused.class);
    var problem = ((Answer.Refused<Value>) knob.read(text)).problem();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.sentence()).contains(says);
  }
}
