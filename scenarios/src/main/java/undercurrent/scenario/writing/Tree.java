package undercurrent.scenario.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.settings.DurationText;
import undercurrent.settings.Settings;

/// What a file says, as plain maps, lists and texts, in the order in which it is written.
sealed interface Tree {

  /// A value.
  record Leaf(String text) implements Tree {}

  /// A list.
  record Rows(List<Tree> rows) implements Tree {}

  /// A map that is being filled.
  record Table(SequencedMap<String, Tree> entries) implements Tree {
    Table() {
      this(new LinkedHashMap<>());
    }

    Table put(String key, Tree value) {
      entries.put(key, value);
      return this;
    }

    Table put(String key, String text) {
      return put(key, new Leaf(text));
    }

    Table hours(String key, double hours) {
      return put(key, DurationText.write(hours));
    }

    Table number(String key, double number, String unit) {
      return put(key, plain(number) + unit);
    }

    Table settings(Settings settings) {
      settings
          .values()
          .forEach(
              (name, value) -> {
                if (!value.text().isEmpty()) {
                  put(name, value.text());
                }
              });
      return this;
    }

    /// Puts a map or list unless it is empty.
    Table putFull(String key, Tree value) {
      boolean empty =
          switch (value) {
            case Leaf leaf -> leaf.text().isEmpty();
            case Rows rows -> rows.rows().isEmpty();
            case Table table -> table.entries().isEmpty();
          };
      return empty ? this : put(key, value);
    }
  }

  /// Returns a list of texts.
  static Rows rows(List<String> texts) {
    var rows = new ArrayList<Tree>();
    texts.forEach(text -> rows.add(new Leaf(text)));
    return new Rows(rows);
  }

  /// Returns a number without exponent and without trailing zeros.
  static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
