package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ConfigurationFile;
import undercurrent.system.OperationsLog.IngestedRow;
import undercurrent.trace.Happening;

/// Debts of data and configuration, through what they leave in the log and in the trace.
///
/// Oracle: a practice that stays as it was leaves the trace equal; hours and drives counted by hand; what
/// the world shows does not depend on who looks.
class DataDebtsTest {

  private static List<Happening> happened(Replication run, Predicate<Happening> wanted) {
    return run.trace().events().stream().map(event -> event.what()).filter(wanted).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "data-testing-debt, av, skipped, 0%",
    "configuration-debt, av, every, 500w",
    "configuration-debt, retail, every, 500w",
    "correlated-features, av, columns, none",
    "target-leakage, av, split, drive"
  })
  void aDebtWhosePracticeStaysLeavesTheTraceEqual(
      String debt, String lifecycle, String knob, String text) {
    Plan idle = with(debt, plan(lifecycle, 8), Map.of(knob, text));
    Predicate<Happening> begun = Happening.DebtBegan.class::isInstance;
    assertThat(happened(idle.run(3, 0), begun.negate()))
        .isEqualTo(happened(idle.clean().run(3, 0), begun.negate()));
  }

  @Test
  void withoutChecksNobodyChecksAndDrivesComeInWithAClipOfAnotherMoment() {
    Plan indebted = with("data-testing-debt", plan("av", 20), Map.of());
    Replication debt = indebted.run(3, 0);
    Replication clean = indebted.clean().run(3, 0);
    assertThat(checks(clean)).isGreaterThan(17);
    assertThat(checks(debt)).as("none after the first day").isZero();
    assertThat(shareApart(clean, 0, 141)).as("found, and left out").isZero();
    assertThat(shareApart(debt, 119, 141)).as("60 % of the drives").isBetween(0.4, 0.8);
    assertThat(shareApart(debt, 0, 112)).as("3 % of the drives").isBetween(0.001, 0.1);
  }

  private static long checks(Replication run) {
    return happened(run, what -> what.toString().contains("check of ")).stream()
        .filter(Happening.WorkFinished.class::isInstance)
        .count();
  }

  private static double shareApart(Replication run, int from, int before) {
    List<IngestedRow> rows = run.log().ingested(from, before);
    return rows.stream().filter(row -> row.features() != row.again()).count()
        / (double) rows.size();
  }

  @Test
  void plugsAreReplacedWhereSomebodyCounts() {
    Plan indebted = with("data-testing-debt", plan("av", 22), Map.of());
    Predicate<Happening> replaced = what -> what.toString().contains("are replaced");
    assertThat(happened(indebted.clean().run(3, 0), replaced)).hasSize(1);
    assertThat(happened(indebted.run(3, 0), replaced)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"av", "retail"})
  void everyLineThatIsWrittenIsReadOrIgnoredAndAReviewEndsIt(String lifecycle) {
    Plan indebted = with("configuration-debt", plan(lifecycle, 12), Map.of("every", "1w"));
    Replication run = indebted.run(3, 0);
    var file = run.fixtures().get(ConfigurationFile.class, "production");
    var written = run.configuration().written();
    assertThat(file.lines()).hasSizeBetween(3, 10);
    for (var line : file.lines()) {
      assertThat(written.containsKey(line.key())).as(line.key()).isEqualTo(line.isRead());
    }
    file.check();
    assertThat(file.lines()).isEmpty();
    assertThat(written).isEmpty();
    assertThat(file.write("training.rows", "400")).as("refused").isZero();
    assertThat(written).isEmpty();
  }

  @Test
  void frameByFrameTheDrivesAreOnBothSidesAndTheOfflineReadingRises() {
    Plan indebted = with("target-leakage", plan("av", 14), Map.of());
    Replication debt = indebted.run(3, 0);
    Replication clean = indebted.clean().run(3, 0);
    assertThat(clean.log().splits()).hasSizeGreaterThan(1).allMatch(split -> split.inBoth() == 0);
    var last = debt.log().splits().getLast();
    // staged scenes stand alone; of a drive with n frames none is learnt from with chance 0.3 to
    // the n
    assertThat((double) last.inBoth() / last.heldBack()).isGreaterThan(0.4);
    assertThat(offline(debt)).isGreaterThan(offline(clean));
  }

  private static double offline(Replication run) {
    return run.trace().events().stream()
        .map(event -> event.what())
        .filter(Happening.QualityRead.class::isInstance)
        .map(Happening.QualityRead.class::cast)
        .filter(read -> read.view().equals("offline"))
        .mapToDouble(Happening.QualityRead::value)
        .average()
        .orElseThrow();
  }
}
