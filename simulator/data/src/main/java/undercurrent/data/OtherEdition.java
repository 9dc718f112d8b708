package undercurrent.data;

import java.nio.file.Path;
import java.util.Optional;

/// Recognises a table that was published in other bytes (another compression, another form of the
/// dates) by its columns and its totals.
final class OtherEdition {
  private OtherEdition() {}

  /// Returns nothing when there is no way to tell, else what is wrong with the file: an empty text
  /// when it holds what was recorded.
  static Optional<String> examine(DataSet set, DataFile file, Path path) {
    if (!set.equals(DataSets.UCI_ONLINE_RETAIL)) {
      return Optional.empty();
    }
    try {
      return switch (file.name()) {
        case RetailTableReader.FULL -> Optional.of(totals(RetailTableReader.readFull(path)));
        case RetailTableReader.TRANSACTIONS ->
            Optional.of(totals(RetailTableReader.readCompact(path.resolveSibling("."))));
        default -> Optional.empty();
      };
    } catch (DataException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Returns an empty text when the totals are those of the published table.
  static String totals(RetailTable table) {
    var got = table.figures();
    var expected = RetailFigures.PUBLISHED;
    return got.equals(expected) ? "" : "its totals are " + got + ", not " + expected;
  }
}
