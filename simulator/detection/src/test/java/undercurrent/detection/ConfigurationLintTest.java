package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.ConfigurationFile.Line;
import undercurrent.system.OperationsLog;

/// Oracle: the seven planted errors of a configuration, each of which a reader can see, and lines that
/// are as they should be; three times is the limit.
class ConfigurationLintTest {
  private final List<Line> lines = new ArrayList<>();
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new ConfigurationLint().begin(Settings.defaults(new ConfigurationLint().knobs()));

  ConfigurationLintTest() {
    log.configuredBy(() -> lines);
  }

  private static Line number(String key, double now, double lastGood) {
    return new Line(
        key, Double.toString(now), true, OptionalDouble.of(now), OptionalDouble.of(lastGood));
  }

  @Test
  void linesAsTheyShouldBeAreNoFinding() {
    lines.add(number("margin", 0.05, 0.02));
    lines.add(number("rows", 4000, 4000));
    lines.add(number("retries", 0, 0));
    lines.add(new Line("learner", "forest", true, OptionalDouble.empty(), OptionalDouble.empty()));
    assertThat(monitor.look(log, 1)).isEmpty();
  }

  @Test
  void sevenOfSevenPlantedErrorsAreFoundOnce() {
    lines.add(number("rows", 400, 4000)); // a digit too few
    lines.add(number("margin", 0.2, 0.02)); // a digit too many
    lines.add(number("shadow", 21, 3)); // weeks for days
    lines.add(number("retries", 5, 0)); // something where nothing was
    lines.add(number("canary", 0, 0.2)); // nothing where something was
    lines.add(
        new Line("learing_rate", "0.1", false, OptionalDouble.empty(), OptionalDouble.empty()));
    lines.add(new Line("audit", "ten", true, OptionalDouble.empty(), OptionalDouble.of(0.1)));
    assertThat(monitor.look(log, 1))
        .extracting(Finding::subject)
        .containsExactly("rows", "margin", "shadow", "retries", "canary", "learing_rate", "audit");
    assertThat(monitor.look(log, 2)).as("not again").isEmpty();
    lines.set(0, number("rows", 40, 4000));
    assertThat(monitor.look(log, 3)).as("another text").hasSize(1);
  }
}
