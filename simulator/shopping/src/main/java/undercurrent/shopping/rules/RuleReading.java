package undercurrent.shopping.rules;

import undercurrent.shopping.Item;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.ShopRequest;

/// How a column is read, and with it of what type its values are.
public sealed interface RuleReading {

  /// A number; +∞ stands for "never".
  ///
  /// @param isFixed whether an item has the same number in every request
  record OfNumber(boolean isFixed, NumberOfCandidate number) implements RuleReading {}

  /// A text that an item has for good; capitals and small letters are the same.
  record OfText(TextOfItem text) implements RuleReading {}

  /// Yes or no.
  record OfTruth(TruthOfCandidate truth) implements RuleReading {}

  /// The source that named the candidate.
  record OfSource() implements RuleReading {}

  /// Returns what the values are called in a message.
  default String title() {
    return switch (this) {
      case OfNumber _ -> "a number";
      case OfText _ -> "a text";
      case OfTruth _ -> "yes or no";
      case OfSource _ -> "the name of a source";
    };
  }

  /// Reads a number.
  @FunctionalInterface
  interface NumberOfCandidate {
    /// Returns the number of an item in a request.
    double read(LiveTables tables, ShopRequest request, int item);
  }

  /// Reads yes or no.
  @FunctionalInterface
  interface TruthOfCandidate {
    /// Returns whether it is so for an item in a request.
    boolean read(LiveTables tables, ShopRequest request, int item);
  }

  /// Reads a text.
  @FunctionalInterface
  interface TextOfItem {
    /// Returns the text of an item.
    String read(Item item);
  }
}
