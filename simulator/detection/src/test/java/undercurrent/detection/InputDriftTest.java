package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Oracle: logs of which we know whether anything happened in them. A detector must stay silent on
/// those in which nothing did, and find the step in those that have one.
class InputDriftTest {
  private static final int RUNS = 40;
  private static final int DAYS = 52 * 7;
  private static final int STEP_DAY = 26 * 7;
  private static final int ROWS_A_DAY = 20;
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

  /// What a year found first.
  private record Found(int day, Finding finding) {}

  /// Runs a year of independent rows, in which one column moves by a number of standard deviations,
  /// and returns what is found first.
  private static Optional<Found> year(long run, String moving, double step) {
    return all(run, moving, step, STEP_DAY).stream().findFirst();
  }

  /// Runs a year in which a column moves on several days, and returns all that is found.
  private static List<Found> all(long run, String moving, double step, int... stepDays) {
    var detector = new InputDrift();
    var monitor = detector.begin(Settings.defaults(detector.knobs()));
    var chance = new RandomStreams(9, (int) run).stream("rows");
    var log = new OperationsLog(COLUMNS, List.of("a", "b", "c"));
    var found = new ArrayList<Found>();
    for (int day = 0; day <= DAYS; day++) {
      if (day > 0 && day % monitor.daysBetweenLooks() == 0) {
        int now = day;
        monitor.look(log, day).forEach(finding -> found.add(new Found(now, finding)));
      }
      int today = day;
      double moved = step * Arrays.stream(stepDays).filter(each -> each <= today).count();
      for (int i = 0; i < ROWS_A_DAY; i++) {
        double[] features = new double[COLUMNS.size()];
        for (int column = 0; column < features.length; column++) {
          features[column] = chance.nextNormal() + (COLUMNS.get(column).equals(moving) ? moved : 0);
        }
        log.add(new ServedRow(day, i % 2 == 0 ? "day" : "night", features, 0.5));
      }
    }
    return found;
  }

  @Test
  void quietLogsRaiseNoAlarmInNineteenOfTwentyYears() {
    long alarmed = IntStream.range(0, RUNS).filter(run -> year(run, "none", 0).isPresent()).count();
    assertThat(alarmed).as("of %d years on seed 9", RUNS).isLessThanOrEqualTo(RUNS / 20);
  }

  @Test
  void aStepOfOneDeviationIsFoundWithinTwoLooks() {
    int hits = 0;
    for (int run = 0; run < RUNS; run++) {
      Optional<Found> found = year(run, "b", 1);
      boolean hit =
          found.isPresent()
              && found.get().finding().subject().equals("b")
              && found.get().day() > STEP_DAY
              && found.get().day() <= STEP_DAY + 14;
      hits += hit ? 1 : 0;
    }
    assertThat(hits).as("of %d years on seed 9", RUNS).isGreaterThanOrEqualTo(RUNS - 2);
  }

  @Test
  void aFindingSaysWhatWasSeenAndThatServiceIsHarmed() {
    Finding finding = year(0, "b", 2).orElseThrow().finding();
    assertThat(finding.subject()).isEqualTo("b");
    assertThat(finding.statistic()).isGreaterThan(finding.limit());
    assertThat(finding.harmsService()).isTrue();
    assertThat(finding.inWords()).isEqualTo("served values of 'b' are not what they were");
  }

  @Test
  void aColumnOfOurOwnMakingIsNotWatched() {
    assertThat(year(1, "d", 5)).isEmpty();
  }

  @Test
  void eachStepIsFoundOnceAndDoesNotHideTheNext() {
    int right = 0;
    for (int run = 0; run < RUNS; run++) {
      List<Found> found = all(run, "b", 1, STEP_DAY, STEP_DAY + 5 * 7);
      boolean apart = found.size() == 2 && found.getLast().day() > STEP_DAY + 5 * 7;
      right += apart ? 1 : 0;
    }
    assertThat(right).as("of %d years on seed 9", RUNS).isGreaterThanOrEqualTo(RUNS * 9 / 10);
  }
}
