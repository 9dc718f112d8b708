package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LabeledTable;

/// Oracle: four rows, counted by hand.
class LoggedRowsTest {
  private static final LoggedRows ROWS = rows(7, 7, 8, 9);

  private static LoggedRows rows(long... requests) {
    var table = new LabeledTable(List.of("number"), List.of("ignored", "clicked"));
    for (int i = 0; i < requests.length; i++) {
      table.add(new double[] {i}, i % 2);
    }
    return new LoggedRows(table, requests);
  }

  private static void assertRows(LoggedRows rows, long[] requests, double... numbers) {
    assertThat(rows.requests()).isEqualTo(requests);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(rows.table().row(i)).containsExactly(numbers[i]);
      assertThat(rows.table().label(i)).isEqualTo((int) numbers[i] % 2);
    }
  }

  @Test
  void partsKeepRowLabelAndRequestTogether() {
    assertRows(ROWS.ofRequests(request -> request != 8), new long[] {7, 7, 9}, 0, 1, 3);
    assertRows(ROWS.where(row -> row[0] > 0), new long[] {7, 8, 9}, 1, 2, 3);
    assertRows(ROWS.newest(2), new long[] {8, 9}, 2, 3);
    assertRows(ROWS.newest(9), new long[] {7, 7, 8, 9}, 0, 1, 2, 3);
    assertThat(ROWS.newest(0).size()).isZero();
  }

  @Test
  void aValueIsAveragedOverThePage() {
    assertThat(ROWS.meansOfRequests(new double[] {1, 2, 5, 7})).containsExactly(1.5, 5, 7);
  }

  @Test
  void aRowWithoutARequestIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoggedRows(ROWS.table(), new long[] {1}))
        .withMessageContaining("4 logged rows");
  }
}
