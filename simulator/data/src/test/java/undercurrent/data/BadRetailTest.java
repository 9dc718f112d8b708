package undercurrent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that somebody might have instead of the published one. Oracle: what a person would want to
/// be told, word by word.
class BadRetailTest {
  private static final String HEADER = SmallRetail.HEADER;
  private static final String COLUMNS =
      "expected the columns [InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice,"
          + " CustomerID, Country], found ";

  @TempDir private Path folder = Path.of("");

  private static String row(String date, String price) {
    return "536365,85123A,HEART,6," + date + "," + price + ",17850,United Kingdom\n";
  }

  private void isRefused(String text, Charset charset, String message) throws IOException {
    Path file = folder.resolve("online_retail.csv");
    Files.writeString(file, text, charset);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> RetailTableReader.readFull(file))
        .withMessage(file + ", " + message);
    assertThatExceptionOfType(DataException.class)
        .as("an import names the same file and not its copy")
        .isThrownBy(() -> DataImport.from(folder.resolve("data"), DataSets.UCI_ONLINE_RETAIL, file))
        .withMessage(file + ", " + message);
  }

  private void isRefused(String text, String message) throws IOException {
    isRefused(text, StandardCharsets.UTF_8, message);
  }

  @Test
  void columnsThatAreMissingRenamedOrTurnedRoundAreNamed() throws IOException {
    isRefused(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,CustomerID,Country\n",
        "line 1: "
            + COLUMNS
            + "[InvoiceNo, StockCode, Description, Quantity, InvoiceDate, CustomerID, Country];"
            + " missing: [UnitPrice]");
    isRefused(
        HEADER.replace("UnitPrice", "Price"),
        "line 1: "
            + COLUMNS
            + "[InvoiceNo, StockCode, Description, Quantity, InvoiceDate, Price, CustomerID,"
            + " Country]; missing: [UnitPrice]; not known: [Price]");
    isRefused(
        HEADER.replace("InvoiceNo,StockCode", "StockCode,InvoiceNo"),
        "line 1: "
            + COLUMNS
            + "[StockCode, InvoiceNo, Description, Quantity, InvoiceDate, UnitPrice, CustomerID,"
            + " Country]; the order matters");
    isRefused(
        HEADER.replace(',', ';'),
        "line 1: "
            + COLUMNS
            + "["
            + HEADER.strip().replace(',', ';')
            + "]; fields are separated by commas");
  }

  @Test
  void timesThatCannotBeAreNamedWithTheirPlace() throws IOException {
    String expected =
        "line 3, column InvoiceDate: expected a time of the calendar, from 2010-12-01 on; with"
            + " slashes the month comes first, found ";
    String start = HEADER + row("2010-12-01 08:26:00", "2.55");
    for (String date :
        new String[] {
          "31/12/2010 8:26",
          "2010-13-01 08:26",
          "1900-12-01 08:26",
          "9999-12-01 08:26",
          "2010-12-01 25:26",
          "2010-12-01 08:61"
        }) {
      isRefused(start + row(date, "2.55"), expected + "'" + date + "'");
    }
    isRefused(
        start + row("yesterday", "2.55"),
        "line 3, column InvoiceDate: expected a date like 2010-12-01 08:26:00 or 12/1/2010 8:26,"
            + " found 'yesterday'");
  }

  @Test
  void pricesThatAreNotThereAreNamedWithTheirPlace() throws IOException {
    for (String price : new String[] {"", "n/a", "2,55"}) {
      String text = HEADER + row("2010-12-01 08:26", price.replace("2,55", "\"2,55\""));
      isRefused(
          text, "line 2, column UnitPrice: expected a price in pounds, found '" + price + "'");
    }
  }

  @Test
  void utf16IsToldAsWhatItIs() throws IOException {
    Path file = folder.resolve("wide.csv");
    Files.write(file, ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> RetailTableReader.readFull(file))
        .withMessageEndingWith("; the file is written in UTF-16, save it as UTF-8");
  }

  @Test
  void utf8AndWindows1252MayStandInOneFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
    String row = "536365,85123A,CAFÉ’S £5,6,2010-12-01 08:26,2.55,17850,United Kingdom\n";
    bytes.writeBytes(row.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(row.replace("85123A", "85124").getBytes(Charset.forName("windows-1252")));
    Path file = folder.resolve("mixed.csv");
    Files.write(file, bytes.toByteArray());
    assertThat(RetailTableReader.readFull(file).descriptions())
        .containsExactly("CAFÉ’S £5", "CAFÉ’S £5");
  }

  @Test
  void aPlainTableThatIsNamedAsCompressedIsTold() throws IOException {
    Path file = folder.resolve("online_retail.csv.gz");
    Files.writeString(file, HEADER);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> RetailTableReader.readFull(file))
        .withMessage(file + " is not compressed with gzip, as its name says: Not in GZIP format");
  }
}
