package undercurrent.shopping;

import java.nio.file.Files;
import undercurrent.data.DataCheck;
import undercurrent.data.DataException;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.data.RetailFigures;
import undercurrent.data.RetailTable;
import undercurrent.data.RetailTableReader;

/// Reads UCI Online Retail from a data folder: the compact form where it is there, else the
/// published table. A table with other totals than the published one is refused.
public final class RetailIngest {
  private RetailIngest() {}

  /// Returns the raw table.
  ///
  /// @throws DataException when the set is missing, malformed, cut short or another one
  public static RetailTable read(DataFolder folder) {
    var set = DataSets.UCI_ONLINE_RETAIL;
    var compact = folder.of(set).resolve(RetailTableReader.TRANSACTIONS);
    var path = Files.isRegularFile(compact) ? compact : folder.file(set, RetailTableReader.FULL);
    var table =
        path.equals(compact)
            ? RetailTableReader.readCompact(folder.of(set))
            : RetailTableReader.readFull(path);
    var figures = table.figures();
    if (!figures.equals(RetailFigures.PUBLISHED)) {
      var file = set.file(path.getFileName().toString());
      throw new DataException(
          path
              + " holds "
              + figures
              + "; expected "
              + RetailFigures.PUBLISHED
              + ". "
              + DataCheck.check(set, file, path).message());
    }
    return table;
  }

  /// Returns the sales that the reference table is about: rows of a known customer, not cancelled,
  /// with quantity and price above 0, and a stock code of five digits and letters
  /// (`^\d{5}[A-Za-z]*$`), which leaves out postage, fees and vouchers.
  public static CleanSales clean(RetailTable table) {
    return CleanSales.of(table);
  }
}
