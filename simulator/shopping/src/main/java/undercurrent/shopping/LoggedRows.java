package undercurrent.shopping;

import undercurrent.learning.LabeledTable;

/// Rows as they were logged when pages were answered, with the page that each belongs to: rows of
/// one page are alike, and count together where chance is judged.
///
/// @param table the features at request time, and whether the item was clicked
/// @param requests the number of the request of each row
public record LoggedRows(LabeledTable table, long[] requests) {
  /// Checks that each row has a request.
  public LoggedRows {
    if (table.size() != requests.length) {
      throw new IllegalArgumentException(
          table.size() + " logged rows need a request each, not " + requests.length);
    }
  }

  /// Returns the number of rows.
  public int size() {
    return requests.length;
  }
}
