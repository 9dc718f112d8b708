package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.experiment.TwinResult;
import undercurrent.report.DebtBill.Unmeasured;
import undercurrent.report.DebtFolder.Extent;

/// What is kept of debts, and when it is taken up again.
class DebtFolderTest {
  private static final TwinResult TWIN = ToyDebt.twin(10, 2);
  private static final ScenarioText TEXT = new ScenarioText("toy", "undercurrent: 1\n", "");
  private static final String DEBT = TWIN.use().type().id();
  private static final String LIFECYCLE = TWIN.debt().plan().lifecycle().id();

  @TempDir private Path path;
  private DebtFolder folder;

  @BeforeEach
  void keep() {
    folder = new DebtFolder(path);
    folder.keep(TWIN, TEXT);
  }

  private static Extent extent(ScenarioText text, int replications) {
    double hours = TWIN.debt().plan().horizonHours();
    return new Extent(text, TWIN.debt().seed(), replications, hours);
  }

  private Path document() {
    return path.resolve(DebtBill.place(DEBT, LIFECYCLE)).resolve(OutputFolder.TWIN);
  }

  @Test
  void aTwinThatWasKeptIsNotMeasuredAgain() {
    DebtBill bill = folder.kept(DEBT, LIFECYCLE, extent(TEXT, 2)).orElseThrow();
    assertThat(bill.debt()).isEqualTo(DEBT);
    assertThat(bill.lifecycle()).isEqualTo(LIFECYCLE);
    assertThat(bill.hits()).hasValue(TWIN.detector().hits());
    assertThat(bill.twin().has("arms")).as("fifty such would fill the memory").isFalse();
    assertThat(bill.twin().has("interest")).isTrue();
  }

  @Test
  void oneOfAnotherExtentIs() {
    var other = new ScenarioText("toy", "undercurrent: 1\nseed: 2\n", "");
    assertThat(folder.kept(DEBT, LIFECYCLE, extent(TEXT, 3))).isEmpty();
    assertThat(folder.kept(DEBT, LIFECYCLE, extent(other, 2))).isEmpty();
    assertThat(folder.kept("another-debt", LIFECYCLE, extent(TEXT, 2))).isEmpty();
  }

  @Test
  void oneThatWasHalfWrittenIs() throws IOException {
    String whole = Files.readString(document());
    Files.writeString(document(), whole.substring(0, whole.length() / 2));
    assertThat(folder.kept(DEBT, LIFECYCLE, extent(TEXT, 2))).isEmpty();
  }

  @Test
  void theTableTellsWhatIsMissing() throws IOException {
    DebtBill bill = folder.kept(DEBT, LIFECYCLE, extent(TEXT, 2)).orElseThrow();
    var missing = new Unmeasured("glue-code", "toy", "ArithmeticException: overflow <here>");
    folder.write(List.of(bill), List.of(missing), "./undercurrent debts");
    assertThat(Files.readString(path.resolve("report.html")))
        .contains(DebtBill.place(DEBT, LIFECYCLE) + "/report.html")
        .contains("glue-code in toy could not be measured")
        .contains("overflow &lt;here&gt;");
    var document = DebtBill.document(List.of(bill), List.of(missing));
    assertThat(document.path("debts").size()).isEqualTo(1);
    assertThat(document.path("unmeasured").path(0).path("in").asString("")).isEqualTo("toy");
  }
}
