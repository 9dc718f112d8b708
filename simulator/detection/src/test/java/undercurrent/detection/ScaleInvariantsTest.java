package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Numbers of another unit in what was served.
///
/// Oracle: units that are known (a metre is 3.28 feet, a share is a hundredth of its per cent), and rows
/// that stay as they were, in which nothing may be found.
class ScaleInvariantsTest {
  private static final int BROKEN = 98;

  /// Looks every day of 130 and returns on which days it spoke, with the factor from day 98 on.
  private static List<Finding> found(long seed, double factor, double shift) {
    var log = new OperationsLog(List.of("range", "width"), List.of());
    var monitor = new ScaleInvariants().begin(Settings.defaults(new ScaleInvariants().knobs()));
    RandomStream luck = new RandomStreams(seed, 0).stream("rows");
    var found = new ArrayList<Finding>();
    for (int day = 0; day < 130; day++) {
      boolean isOff = day >= BROKEN;
      for (int i = 0; i < 20; i++) {
        double range = 5 + 60 * luck.nextUniform();
        double[] row = {isOff ? range * factor : range, luck.nextUniform() - 0.5};
        double score = 0.5 + 0.5 * luck.nextUniform() - (isOff ? shift : 0);
        log.add(new ServedRow(day, "all", row, score));
      }
      List<Finding> today = monitor.look(log, day);
      assertThat(today).as("day %d, seed %d", day, seed).hasSizeLessThan(day < BROKEN ? 1 : 2);
      found.addAll(today);
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"3.28084, 1", "100, 1", "0.01, 1", "1.3, 0", "1, 0"})
  void anotherUnitIsFoundOnceAndAnotherSeasonNot(double factor, int times) {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(found(seed, factor, 0)).as("seed %d", seed).hasSize(times);
    }
  }

  /// Of 140 rows a week, some are three times as large from day 98 on.
  private static List<Finding> partOff(DoublePredicate off, double present) {
    var log = new OperationsLog(List.of("range"), List.of());
    var monitor = new ScaleInvariants().begin(Settings.defaults(new ScaleInvariants().knobs()));
    RandomStream luck = new RandomStreams(3, 0).stream("rows");
    var found = new ArrayList<Finding>();
    for (int day = 0; day < 130; day++) {
      for (int i = 0; i < 20; i++) {
        double place = luck.nextUniform();
        double range = 5 + 60 * place;
        double size = day >= BROKEN && off.test(place) ? 3 * range : range;
        double[] row = {luck.nextUniform() < present ? size : 0};
        log.add(new ServedRow(day, "all", row, 0.5 + 0.5 * luck.nextUniform()));
      }
      found.addAll(monitor.look(log, day));
    }
    return found;
  }

  @Test
  void aUnitMovesTheMiddleAndTheEnd() {
    assertThat(partOff(place -> true, 1)).hasSize(1);
    assertThat(partOff(place -> place > 0.8, 1)).as("more of what is large").isEmpty();
    assertThat(partOff(place -> place < 0.7, 1)).as("less of what is small").isEmpty();
    assertThat(partOff(place -> true, 0.1)).as("in 14 rows a week").isEmpty();
  }

  @Test
  void predictionsThatFallOnOneSideAreFound() {
    assertThat(found(1, 1, 0.2)).extracting(Finding::subject).containsExactly("predictions");
  }
}
