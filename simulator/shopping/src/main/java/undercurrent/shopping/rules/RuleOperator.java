package undercurrent.shopping.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import undercurrent.shopping.rules.RuleReading.OfNumber;
import undercurrent.shopping.rules.RuleReading.OfSource;
import undercurrent.shopping.rules.RuleReading.OfText;
import undercurrent.shopping.rules.RuleReading.OfTruth;

/// How a rule compares what stands in a column with the values that it names.
public enum RuleOperator {
  /// The same as the value.
  IS("is", 1, 1),
  /// Another than the value.
  IS_NOT("is not", 1, 1),
  /// One of the values.
  IN("is one of", 1, Integer.MAX_VALUE),
  /// None of the values.
  NOT_IN("is none of", 1, Integer.MAX_VALUE),
  /// Less than the value.
  BELOW("is below", 1, 1),
  /// Less than the value, or the same.
  AT_MOST("is at most", 1, 1),
  /// More than the value.
  ABOVE("is above", 1, 1),
  /// More than the value, or the same.
  AT_LEAST("is at least", 1, 1),
  /// From the first value to the second, both included.
  BETWEEN("is between", 2, 2),
  /// Holds one of the values as a part.
  CONTAINS("contains", 1, Integer.MAX_VALUE),
  /// Begins with one of the values.
  STARTS_WITH("starts with", 1, Integer.MAX_VALUE);

  private final String phrase;
  private final int fewest;
  private final int most;

  RuleOperator(String phrase, int fewest, int most) {
    this.phrase = phrase;
    this.fewest = fewest;
    this.most = most;
  }

  /// Returns the name of the operator in a rule file, such as `at-least`.
  public String id() {
    return RuleColumn.nameOf(this);
  }

  /// Returns the words between what stands in a column and the values.
  ///
  /// @param holds whether it is so, or is not
  public String phrase(boolean holds) {
    if (holds) {
      return phrase;
    }
    return switch (this) {
      case IS_NOT -> "is";
      case NOT_IN -> "is one of";
      case CONTAINS -> "does not contain";
      case STARTS_WITH -> "does not start with";
      case IS, IN, BELOW, AT_MOST, ABOVE, AT_LEAST, BETWEEN -> "is not" + phrase.substring(2);
    };
  }

  /// Returns whether a number of values is right.
  public boolean takes(int values) {
    return fewest <= values && values <= most;
  }

  /// Returns how many values it takes, in words.
  public String arity() {
    if (most == 1) {
      return "one value";
    }
    return most == 2 ? "two values" : "one value or a list of them";
  }

  /// Returns whether it can compare what a column holds.
  public boolean suits(RuleReading reading) {
    return switch (reading) {
      case OfNumber _ -> this != CONTAINS && this != STARTS_WITH;
      case OfText _ -> List.of(IS, IS_NOT, IN, NOT_IN, CONTAINS, STARTS_WITH).contains(this);
      case OfTruth _ -> this == IS;
      case OfSource _ -> List.of(IS, IS_NOT, IN, NOT_IN).contains(this);
    };
  }

  /// Returns the operator of a name.
  public static Optional<RuleOperator> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /// Returns the names of the operators that suit a column.
  public static List<String> idsFor(RuleColumn column) {
    return Arrays.stream(values())
        .filter(operator -> operator.suits(column.reading()))
        .map(RuleOperator::id)
        .toList();
  }
}
