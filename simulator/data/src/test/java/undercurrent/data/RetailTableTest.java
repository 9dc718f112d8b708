package undercurrent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: rows written by hand, and messages given in full.
class RetailTableTest {
  @TempDir Path folder;

  @Test
  void readsBothFormsOfDatesAndCustomersAndFoldsStockCodes() throws IOException {
    var table = RetailTableReader.readFull(SmallRetail.write(folder, SmallRetail.ROWS));
    assertThat(table.codes()).containsExactly("71053", "85123A", "D");
    assertThat(table.descriptions().getFirst()).isEqualTo("LANTERN, \"WHITE\"");
    assertThat(table.minute(0)).isEqualTo(506);
    assertThat(table.minute(1)).isEqualTo(508);
    assertThat(table.customer(1)).isEqualTo(17850);
    assertThat(table.customer(3)).isEqualTo(-1);
    assertThat(table.item(3)).isEqualTo(table.item(0));
    assertThat(table.cancelled(2)).isTrue();
    assertThat(table.figures()).isEqualTo(new RetailFigures(4, 4, 2, 1530 + 2034 - 2750 + 2544));
  }

  @Test
  void theCompactFormGivesTheSameRows() throws IOException {
    var full = RetailTableReader.readFull(SmallRetail.write(folder, SmallRetail.ROWS));
    RetailTableWriter.writeCompact(full, folder);
    var compact = RetailTableReader.readCompact(folder);
    assertThat(compact.codes()).isEqualTo(full.codes());
    assertThat(compact.descriptions()).isEqualTo(full.descriptions());
    assertThat(compact.figures()).isEqualTo(full.figures());
    for (int row = 0; row < full.size(); row++) {
      assertThat(compact.minute(row)).isEqualTo(full.minute(row));
      assertThat(compact.item(row)).isEqualTo(full.item(row));
      assertThat(compact.customer(row)).isEqualTo(full.customer(row));
      assertThat(compact.quantity(row)).isEqualTo(full.quantity(row));
    }
  }

  @Test
  void aMalformedFieldIsNamedWithFileLineColumnAndExpectation() throws IOException {
    refused("536365,85123A,HEART,six,2010-12-01 08:26:00,2.55,17850,France\n")
        .hasMessage(
            folder.resolve("small.csv")
                + ", line 2, column Quantity: expected a whole number, found 'six'");
    refused("536365,85123A,HEART,6,yesterday,2.55,17850,France\n")
        .hasMessage(
            folder.resolve("small.csv")
                + ", line 2, column InvoiceDate: expected a date like 2010-12-01 08:26:00 or"
                + " 12/1/2010 8:26, found 'yesterday'");
    refused("536365,85123A,HEART,6,2010-02-31 08:26:00,2.55,17850,France\n")
        .hasMessageContaining("column InvoiceDate: expected a time of the calendar");
    refused("536365,85123A,HEART,6,2010-12-01 08:26:00,cheap,17850,France\n")
        .hasMessageContaining("column UnitPrice: expected a price in pounds, found 'cheap'");
    refused("ABC,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,France\n")
        .hasMessageContaining("column InvoiceNo: expected six digits");
  }

  @Test
  void aLineWithTooFewFieldsIsNamed() throws IOException {
    refused("536365,85123A\n").hasMessageContaining("line 2: expected 8 fields");
    refused("536365,\"85123A\n").hasMessageContaining("a quotation mark is opened");
  }

  @Test
  void foreignColumnsAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> RetailTableReader.readFull(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file
                + ", line 1: expected the columns [InvoiceNo, StockCode, Description, Quantity,"
                + " InvoiceDate, UnitPrice, CustomerID, Country], found [a, b]");
  }

  @Test
  void aFileThatIsMissingIsNamedWithWhatIsExpected() {
    var file = folder.resolve("products.csv");
    assertThatThrownBy(() -> CsvReader.open(file))
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            java.util.regex.Pattern.quote(file + " is missing; the recorded file has ")
                + "\\d+ bytes and sha256 [0-9a-f]{64}");
  }

  @Test
  void aFileThatIsCutShortIsNamed() throws IOException {
    Path file = folder.resolve("cut.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          (SmallRetail.HEADER + SmallRetail.ROWS.repeat(400)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> RetailTableReader.readFull(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cut.csv.gz, line ")
        .hasMessageEndingWith("the compressed file is cut short or damaged");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String row)
      throws IOException {
    Path file = SmallRetail.write(folder, row);
    return assertThatThrownBy(() -> RetailTableReader.readFull(file))
        .isInstanceOf(DataException.class);
  }
}
