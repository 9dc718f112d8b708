package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;

/// What a tower knows of each item: the item itself, its brand, and the tenth of the range that its
/// list price lies in. Each is a row of one table of vectors.
///
/// @param items the number of items
/// @param rows for each item the numbers of its rows
/// @param size the number of rows of the table
record ItemFields(int items, int[][] rows, int size) {
  private static final int BUCKETS = 10;

  /// Returns the fields of a catalogue.
  static ItemFields of(List<Item> catalogue) {
    int items = catalogue.size();
    int brands = catalogue.stream().mapToInt(Item::brand).max().orElse(0) + 1;
    double[] prices = catalogue.stream().mapToDouble(Item::price).sorted().toArray();
    int[][] rows = new int[items][];
    for (int i = 0; i < items; i++) {
      int bucket = bucket(prices, catalogue.get(i).price());
      rows[i] = new int[] {i, items + catalogue.get(i).brand(), items + brands + bucket};
    }
    return new ItemFields(items, rows, items + brands + BUCKETS);
  }

  private static int bucket(double[] sorted, double price) {
    int place = Arrays.binarySearch(sorted, price);
    while (place > 0 && sorted[place - 1] == price) {
      place--; // equal prices share a bucket
    }
    return place * BUCKETS / sorted.length;
  }
}
