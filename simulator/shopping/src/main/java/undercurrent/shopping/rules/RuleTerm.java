package undercurrent.shopping.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.rules.RuleReading.OfNumber;
import undercurrent.shopping.rules.RuleReading.OfSource;
import undercurrent.shopping.rules.RuleReading.OfText;
import undercurrent.shopping.rules.RuleReading.OfTruth;

/// A term of a condition, one comparison: `price is above 10`.
///
/// @param column what is looked at
/// @param operator how it is compared
/// @param values with what: numbers without trailing zeros, texts, `yes` or `no`, names of sources
public record RuleTerm(RuleColumn column, RuleOperator operator, List<String> values) {

  /// Checks that operator and values suit the column, and writes numbers in one way.
  ///
  /// @throws IllegalArgumentException with what is wrong, as a sentence without a full stop
  public RuleTerm {
    if (!operator.suits(column.reading())) {
      throw new IllegalArgumentException(
          column.id() + " is " + column.reading().title() + ", which has no " + operator.id());
    }
    if (!operator.takes(values.size())) {
      throw new IllegalArgumentException(
          operator.id() + " takes " + operator.arity() + ", not " + values.size());
    }
    values = values.stream().map(value -> checked(column, value)).toList();
    if (operator == RuleOperator.BETWEEN && number(values.get(0)) > number(values.get(1))) {
      throw new IllegalArgumentException(
          "nothing is between " + values.get(0) + " and " + values.get(1) + "; the lower is first");
    }
  }

  /// Makes a term.
  public static RuleTerm of(RuleColumn column, RuleOperator operator, Object... values) {
    return new RuleTerm(
        column, operator, java.util.Arrays.stream(values).map(String::valueOf).toList());
  }

  private static String checked(RuleColumn column, String value) {
    return switch (column.reading()) {
      case OfNumber _ -> plainNumber(value);
      case OfText _ -> nonEmpty(value);
      case OfTruth _ -> truth(value);
      case OfSource _ -> source(value);
    };
  }

  private static String plainNumber(String value) {
    if (!value.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      throw new IllegalArgumentException("\"" + value + "\" is not a number");
    }
    var number = new BigDecimal(value);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String nonEmpty(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a text is missing");
    }
    return value;
  }

  private static String truth(String value) {
    return switch (value) {
      case "yes", "true" -> "yes";
      case "no", "false" -> "no";
      default -> throw new IllegalArgumentException("\"" + value + "\" is neither yes nor no");
    };
  }

  private static String source(String value) {
    if (!RuleColumn.SOURCES.contains(value)) {
      throw new IllegalArgumentException("unknown source \"" + value + "\"");
    }
    return value;
  }

  private static double number(String value) {
    return Double.parseDouble(value);
  }

  /// Returns whether the term asks for what an item has for good, the same in every request.
  boolean isFixed() {
    return switch (column.reading()) {
      case OfNumber number -> number.isFixed();
      case OfText _ -> true;
      case OfTruth _, OfSource _ -> false;
    };
  }

  /// Returns the term over live tables.
  Check over(LiveTables tables) {
    return switch (column.reading()) {
      case OfNumber reading -> {
        NumberCheck check = numberCheck();
        yield (request, found) -> check.holds(reading.number().read(tables, request, found.item()));
      }
      case OfText reading -> {
        TextCheck check = textCheck();
        yield (request, found) ->
            check.holds(folded(reading.text().read(tables.assortment().item(found.item()))));
      }
      case OfTruth reading -> {
        boolean wanted = values.getFirst().equals("yes");
        yield (request, found) -> reading.truth().read(tables, request, found.item()) == wanted;
      }
      case OfSource _ -> {
        TextCheck check = textCheck();
        yield (request, found) -> check.holds(RuleColumn.nameOf(found.source()));
      }
    };
  }

  private NumberCheck numberCheck() {
    double first = number(values.getFirst());
    double last = number(values.getLast());
    double[] all = values.stream().mapToDouble(RuleTerm::number).sorted().toArray();
    return switch (operator) {
      case IS, IN -> number -> java.util.Arrays.binarySearch(all, number) >= 0;
      case IS_NOT, NOT_IN -> number -> java.util.Arrays.binarySearch(all, number) < 0;
      case BELOW -> number -> number < first;
      case AT_MOST -> number -> number <= first;
      case ABOVE -> number -> number > first;
      case AT_LEAST -> number -> number >= first;
      case BETWEEN -> number -> first <= number && number <= last;
      case CONTAINS, STARTS_WITH -> throw new IllegalStateException("a number has no parts");
    };
  }

  private TextCheck textCheck() {
    Set<String> all = new TreeSet<>(values.stream().map(RuleTerm::folded).toList());
    return switch (operator) {
      case IS, IN -> all::contains;
      case IS_NOT, NOT_IN -> text -> !all.contains(text);
      case CONTAINS -> text -> all.stream().anyMatch(text::contains);
      case STARTS_WITH -> text -> all.stream().anyMatch(text::startsWith);
      case BELOW, AT_MOST, ABOVE, AT_LEAST, BETWEEN ->
          throw new IllegalStateException("a text is not compared with numbers");
    };
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Returns the term in words, such as `price is above 10`.
  public String text() {
    return column.id() + " " + operator.phrase(true) + " " + limits();
  }

  /// Returns what stands in the column and how it compares: `price 12.5 is above 10`.
  public String text(LiveTables tables, ShopRequest request, Candidate found) {
    boolean holds = over(tables).holds(request, found);
    return column.id()
        + " "
        + shown(tables, request, found)
        + " "
        + operator.phrase(holds)
        + " "
        + limits();
  }

  private String limits() {
    String between = operator == RuleOperator.BETWEEN ? " and " : ", ";
    return String.join(between, values);
  }

  private String shown(LiveTables tables, ShopRequest request, Candidate found) {
    return switch (column.reading()) {
      case OfNumber reading -> {
        double number = reading.number().read(tables, request, found.item());
        yield Double.isInfinite(number)
            ? "(never)"
            : plainNumber(BigDecimal.valueOf(number).toPlainString());
      }
      case OfText reading ->
          "\"" + reading.text().read(tables.assortment().item(found.item())) + "\"";
      case OfTruth reading ->
          "(" + (reading.truth().read(tables, request, found.item()) ? "yes" : "no") + ")";
      case OfSource _ -> RuleColumn.nameOf(found.source());
    };
  }

  /// A term that knows its tables.
  @FunctionalInterface
  interface Check {
    /// Returns whether the term holds for a candidate of a request.
    boolean holds(ShopRequest request, Candidate found);
  }

  @FunctionalInterface
  private interface NumberCheck {
    boolean holds(double number);
  }

  @FunctionalInterface
  private interface TextCheck {
    boolean holds(String text);
  }
}
