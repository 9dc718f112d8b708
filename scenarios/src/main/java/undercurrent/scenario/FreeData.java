package undercurrent.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Data of the author, which is kept and never read.
public sealed interface FreeData {

  /// A text.
  record Leaf(String text) implements FreeData {}

  /// A list.
  record Rows(List<FreeData> rows) implements FreeData {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /// A map.
  record Table(SequencedMap<String, FreeData> entries) implements FreeData {
    public Table {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /// Returns a map of nothing.
    public static Table empty() {
      return new Table(new LinkedHashMap<>());
    }
  }
}
