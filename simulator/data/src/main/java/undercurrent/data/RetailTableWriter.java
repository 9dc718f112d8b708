package undercurrent.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes the compact form of UCI Online Retail: three files that load ten times faster than the
/// published table and give the same totals to the penny.
public final class RetailTableWriter {
  private RetailTableWriter() {}

  /// Writes the three files into a folder that exists.
  public static void writeCompact(RetailTable table, Path folder) throws IOException {
    names(
        folder.resolve(RetailTableReader.PRODUCTS),
        "item,stock_code,description",
        List.of(table.codes(), table.descriptions()));
    names(folder.resolve(RetailTableReader.COUNTRIES), "country,name", List.of(table.countries()));
    try (var out = zipped(folder.resolve(RetailTableReader.TRANSACTIONS))) {
      out.write("minute,invoice,cancelled,customer,item,qty,price_pence,country\n");
      var line = new StringBuilder(64);
      for (int row = 0; row < table.size(); row++) {
        line.setLength(0);
        out.append(row(table, row, line));
      }
    }
  }

  private static StringBuilder row(RetailTable table, int row, StringBuilder line) {
    line.append(table.minute(row)).append(',').append(table.invoice(row)).append(',');
    line.append(table.cancelled(row) ? 1 : 0).append(',');
    if (table.customer(row) >= 0) {
      line.append(table.customer(row));
    }
    line.append(',').append(table.item(row)).append(',').append(table.quantity(row));
    line.append(',').append(table.pence(row)).append(',').append(table.country(row));
    return line.append('\n');
  }

  private static void names(Path file, String header, List<List<String>> columns)
      throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header + "\r\n");
      for (int row = 0; row < columns.getFirst().size(); row++) {
        var line = new StringBuilder().append(row);
        for (var column : columns) {
          line.append(',').append(quoted(column.get(row)));
        }
        out.append(line).append("\r\n");
      }
    }
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static BufferedWriter zipped(Path file) throws IOException {
    var out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
  }
}
