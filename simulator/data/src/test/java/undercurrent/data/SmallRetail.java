package undercurrent.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A few rows in the form of the published table, for tests.
final class SmallRetail {
  static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  static final String ROWS =
      "536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
          + "536366,71053,\"LANTERN, \"\"WHITE\"\"\",6,12/1/2010 8:28,3.39,17850,United Kingdom\n"
          + "C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527.0,United Kingdom\n"
          + "536862,85123a,WHITE HANGING HEART,2,2010-12-03 11:13:00,12.72,,France\n";

  private SmallRetail() {}

  static Path write(Path folder, String content) throws IOException {
    return Files.writeString(folder.resolve("small.csv"), HEADER + content, StandardCharsets.UTF_8);
  }
}
