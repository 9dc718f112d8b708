package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Oracle: normal columns of which a proxy is the cause plus noise, correlation 0.8, and from a day on
/// noise alone of the same variance, so that each column alone stays standard normal.
class CorrelationDriftTest {
  private static final int COLUMNS = 26;
  private static final List<String> NAMES =
      IntStream.range(0, COLUMNS).mapToObj(i -> i == 0 ? "proxy" : "x" + i).toList();

  private static List<Finding> found(long seed, int partsOnDay) {
    return found(seed, partsOnDay, new OperationsLog(NAMES, List.of("proxy", "x1", "x2")));
  }

  private static List<Finding> found(long seed, int partsOnDay, OperationsLog log) {
    return found(seed, 0, partsOnDay, log);
  }

  private static List<Finding> found(long seed, int sinceDay, int partsOnDay, OperationsLog log) {
    var monitor = new CorrelationDrift().begin(Settings.defaults(new CorrelationDrift().knobs()));
    var stream = new RandomStreams(seed, 0).stream("rows");
    var findings = new ArrayList<Finding>();
    for (int day = 0; day < 40 * 7; day++) {
      if (day % 7 == 0) {
        findings.addAll(monitor.look(log, day));
      }
      boolean isParted = day < sinceDay || day >= partsOnDay;
      for (int i = 0; i < 15; i++) {
        log.add(new ServedRow(day, "all", row(stream, isParted), 0.5));
      }
    }
    return findings;
  }

  /// One cause lies behind the odd columns, with weight 0.8; the proxy is one of them.
  private static double[] row(RandomStream stream, boolean isParted) {
    double cause = stream.nextNormal(0, 1);
    double[] row = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      double noise = stream.nextNormal(0, 1);
      boolean follows = j == 0 ? !isParted : j % 2 == 1;
      row[j] = follows ? 0.8 * cause + 0.6 * noise : noise;
    }
    return row;
  }

  @Test
  void aProxyThatPartsFromItsCauseIsNamed() {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(found(seed, 25 * 7)).as("seed %d", seed).isNotEmpty();
      assertThat(found(seed, 25 * 7).getFirst().subject()).as("seed %d", seed).isEqualTo("proxy");
    }
  }

  @Test
  void columnsThatStayTogetherAreSeldomAFinding() {
    int alarms = 0;
    for (long seed = 1; seed <= 20; seed++) {
      alarms += found(seed, Integer.MAX_VALUE).isEmpty() ? 0 : 1;
    }
    assertThat(alarms).as("of 20 runs of 40 weeks").isLessThanOrEqualTo(1);
  }

  @Test
  void aSpellOfTwoWeeksTiesNothingTogetherThatCouldPart() {
    for (long seed = 1; seed <= 5; seed++) {
      var log = new OperationsLog(NAMES, List.of("proxy", "x2"));
      assertThat(found(seed, 20 * 7, 22 * 7, log)).as("seed %d", seed).isEmpty();
    }
  }

  /// The proxy stands behind the columns that the log names, as one that was taken up later does.
  @Test
  void whatWasTakenUpIsNamedAndWhatIsFetchedNoMoreIsNot() {
    var usual = NAMES.subList(0, COLUMNS - 1);
    for (boolean isInUse : new boolean[] {true, false}) {
      var log = new OperationsLog(usual, List.of());
      log.enter(new FeatureUse(0, "x25", 0.1, true));
      log.enter(new FeatureUse(1, "x25", 0.1, isInUse));
      var stream = new RandomStreams(3, 0).stream("rows");
      var monitor = new CorrelationDrift().begin(Settings.defaults(new CorrelationDrift().knobs()));
      var subjects = new TreeSet<String>();
      for (int day = 0; day < 40 * 7; day++) {
        if (day % 7 == 0) {
          monitor.look(log, day).forEach(finding -> subjects.add(finding.subject()));
        }
        for (int i = 0; i < 15; i++) {
          double[] row = row(stream, false);
          row[COLUMNS - 1] = day < 25 * 7 ? row[COLUMNS - 1] : stream.nextNormal(0, 1);
          log.add(new ServedRow(day, "all", row, 0.5));
        }
      }
      assertThat(subjects).isEqualTo(isInUse ? Set.of("x25") : Set.of());
    }
  }
}
