package undercurrent.shopping.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Item;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.ShopRequest;

/// Oracle: a shop of three items whose columns are written down by hand, and a naive interpreter
/// over such columns, which shares nothing with the compiled rules.
class RuleLanguageTest {
  private final SmallShop shop = SmallShop.OF_THREE;
  private final LiveTables tables = shop.tables();

  private static Candidate candidate(int item) {
    return new Candidate(item, Candidate.Source.OWN_HISTORY, 1, 0);
  }

  private static ShopRequest request(int customer) {
    return new ShopRequest(1, customer, 10, 600);
  }

  /// Customer 0 has bought items 0 and 1 on each of days 0 to 9, and item 2 on days 5 to 9.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price is 2.5 | 0
          price above 2.5 | 1 2
          price at-least 4 | 1 2
          price below 4 | 0
          price at-most 4 | 0 2
          price between 2.5 4 | 0 2
          brand in 1 7 | 1 2
          brand is-not 1 | 0
          stock-code starts-with 22 | 1 2
          description contains CHRISTMAS cup | 0 2
          description is blue_cup | 0
          first-offered-day is 5 | 2
          days-offered below 10 | 2
          on-sale is yes | 0 1 2
          bought-before is no |
          bought-times is 10 | 0 1
          bought-times is 5 | 2
          days-since-bought is 1 | 0 1 2
          shown-times is 0 | 0 2
          days-since-shown at-most 3 | 1
          days-since-shown above 100000 | 0 2
          popularity-28d above 5 | 0 1
          popularity-7d is 7 | 0 1
          month is 12 | 0 1 2
          source not-in own-history |
          source in own-history whole-range | 0 1 2
          """)
  void aTestHoldsForTheItemsThatAHandPicks(String words, String items) {
    tables.observeShown(0, 1, 7);
    String[] parts = words.split(" ");
    var test =
        RuleTerm.of(
            RuleColumn.of(parts[0]).orElseThrow(),
            RuleOperator.of(parts[1]).orElseThrow(),
            List.of(parts).subList(2, parts.length).stream()
                .map(word -> word.replace('_', ' '))
                .toArray());
    var rule = CompiledRule.of(Rule.remove("r", test), tables);
    var removed = new ArrayList<String>();
    for (int item = 0; item < 3; item++) {
      if (rule.rejects(request(0), candidate(item))) {
        removed.add(Integer.toString(item));
      }
    }
    assertThat(String.join(" ", removed)).isEqualTo(items == null ? "" : items);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price | contains | 3 | price is a number, which has no contains
          on-sale | is-not | yes | on-sale is yes or no, which has no is-not
          description | above | 3 | description is a text, which has no above
          price | above | dear | "dear" is not a number
          price | above | 1e3 | "1e3" is not a number
          price | above | 1 2 | above takes one value, not 2
          price | between | 1 | between takes two values, not 1
          price | between | 3 1 | nothing is between 3 and 1; the lower is first
          on-sale | is | maybe | "maybe" is neither yes nor no
          source | is | history | unknown source "history"
          """)
  void aTestThatMeansNothingIsRefused(
      String column, String operator, String values, String message) {
    assertThatThrownBy(
            () ->
                RuleTerm.of(
                    RuleColumn.of(column).orElseThrow(),
                    RuleOperator.of(operator).orElseThrow(),
                    (Object[]) values.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void numbersThatAreTheSameMakeTheSameTest() {
    assertThat(RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, "10.50"))
        .isEqualTo(RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 10.5));
    assertThat(RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, "-0.0").values())
        .containsExactly("0");
  }

  @Test
  void aReasonNamesWhatStandsInTheColumnAndTheLimit() {
    tables.observeShown(0, 1, 7);
    var dear =
        CompiledRule.of(
            Rule.remove(
                "dear",
                RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 10),
                RuleTerm.of(RuleColumn.MONTH, RuleOperator.IS, 12)),
            tables);
    var lamps =
        CompiledRule.of(
            Rule.keepOnly(
                "cups",
                RuleTerm.of(RuleColumn.DESCRIPTION, RuleOperator.CONTAINS, "cup"),
                RuleTerm.of(RuleColumn.PRICE, RuleOperator.BETWEEN, 1, 20),
                RuleTerm.of(RuleColumn.DAYS_SINCE_SHOWN, RuleOperator.ABOVE, 7),
                RuleTerm.of(RuleColumn.BOUGHT_BEFORE, RuleOperator.IS, "no")),
            tables);
    assertThat(dear.reason(request(0), candidate(1)))
        .isEqualTo("price 12.5 is above 10 and month 12 is 12");
    assertThat(lamps.reason(request(0), candidate(1)))
        .isEqualTo(
            "description \"OIL LAMP\" does not contain cup and bought-before (yes) is not no"
                + " and days-since-shown 3 is not above 7");
    assertThat(
            CompiledRule.of(
                    Rule.keepOnly(
                        "seen", RuleTerm.of(RuleColumn.DAYS_SINCE_SHOWN, RuleOperator.BELOW, 9)),
                    tables)
                .reason(request(0), candidate(0)))
        .isEqualTo("days-since-shown (never) is not below 9");
  }

  @Test
  void aListNeedsRulesWithNamesOfTheirOwn() {
    var rule = Rule.remove("r", RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 1));
    assertThatThrownBy(() -> new RuleList("l", List.of(rule, rule)))
        .hasMessage("list 'l' has two rules with the name 'r'");
    assertThatThrownBy(() -> new RuleList("l", List.of()))
        .hasMessage("list 'l' needs at least one rule");
    assertThatThrownBy(() -> new RuleList("My list", List.of(rule)))
        .hasMessageContaining("not \"My list\"");
    var dear = RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 2);
    assertThatThrownBy(() -> Rule.remove("r", dear, dear))
        .hasMessage("rule 'r' compares price twice in the same way: above");
    assertThatThrownBy(() -> Rule.remove("r")).hasMessage("rule 'r' needs a condition");
  }

  @Test
  void compiledRulesAgreeWithANaiveInterpreter() {
    for (long seed = 1; seed <= 200; seed++) {
      var random = new SplittableRandom(seed);
      var naive = NaiveShop.drawn(random);
      LiveTables live = naive.tables();
      for (int n = 0; n < 20; n++) {
        Rule rule = naive.rule(random);
        var compiled = CompiledRule.of(rule, live);
        for (int item = 0; item < naive.items().size(); item++) {
          assertThat(compiled.rejects(request(0), candidate(item)))
              .as("seed %d, item %d, %s", seed, item, rule)
              .isEqualTo(naive.rejects(rule, item));
        }
      }
    }
  }

  /// A shop whose columns are kept beside the tables, for a customer who comes on day 10.
  private record NaiveShop(List<Item> items, List<Integer> bought, List<Integer> shown) {
    private static final List<RuleColumn> COLUMNS =
        List.of(
            RuleColumn.PRICE,
            RuleColumn.BRAND,
            RuleColumn.STOCK_CODE,
            RuleColumn.DESCRIPTION,
            RuleColumn.DAYS_OFFERED,
            RuleColumn.BOUGHT_TIMES,
            RuleColumn.BOUGHT_BEFORE,
            RuleColumn.SHOWN_TIMES,
            RuleColumn.POPULARITY_28D);

    static NaiveShop drawn(SplittableRandom random) {
      var items = new ArrayList<Item>();
      var bought = new ArrayList<Integer>();
      var shown = new ArrayList<Integer>();
      for (int id = 0; id < 6; id++) {
        items.add(
            new Item(
                id,
                "c" + random.nextInt(4),
                random.nextBoolean() ? "RED " + id : "",
                1 + random.nextInt(4),
                random.nextInt(10),
                random.nextInt(2)));
        bought.add(random.nextInt(4));
        shown.add(random.nextInt(4));
      }
      return new NaiveShop(items, bought, shown);
    }

    LiveTables tables() {
      var tables = new LiveTables(new SmallShop(items, 10));
      for (int item = 0; item < items.size(); item++) {
        for (int i = 0; i < bought.get(item); i++) {
          tables.observePurchase(0, item, 3);
        }
        for (int i = 0; i < shown.get(item); i++) {
          tables.observeShown(0, item, 3);
        }
      }
      return tables;
    }

    Rule rule(SplittableRandom random) {
      var terms = new ArrayList<RuleTerm>();
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        var drawn = term(random, COLUMNS.get(random.nextInt(COLUMNS.size())));
        terms.removeIf(
            each -> each.column() == drawn.column() && each.operator() == drawn.operator());
        terms.add(drawn);
      }
      boolean keeps = random.nextBoolean();
      return new Rule(
          "r", keeps ? Rule.Action.KEEP_ONLY_WHERE : Rule.Action.REMOVE_WHERE, terms, false);
    }

    private static RuleTerm term(SplittableRandom random, RuleColumn column) {
      var operators = RuleOperator.idsFor(column);
      var operator = RuleOperator.of(operators.get(random.nextInt(operators.size()))).orElseThrow();
      Supplier<Object> value =
          () ->
              switch (column) {
                case STOCK_CODE -> "C" + random.nextInt(4);
                case DESCRIPTION -> List.of("red", "RED 1", "d 2").get(random.nextInt(3));
                case BOUGHT_BEFORE -> random.nextBoolean() ? "yes" : "no";
                default -> random.nextInt(5);
              };
      if (operator == RuleOperator.BETWEEN) {
        int low = random.nextInt(5);
        return RuleTerm.of(column, operator, low, low + random.nextInt(3));
      }
      return operator.takes(2)
          ? RuleTerm.of(column, operator, value.get(), value.get())
          : RuleTerm.of(column, operator, value.get());
    }

    boolean rejects(Rule rule, int item) {
      boolean all = true;
      for (RuleTerm test : rule.terms()) {
        all = all && holds(test, String.valueOf(value(test.column(), item)));
      }
      return rule.action() == Rule.Action.REMOVE_WHERE ? all : !all;
    }

    private Object value(RuleColumn column, int id) {
      Item item = items.get(id);
      return switch (column) {
        case PRICE -> item.price();
        case BRAND -> item.brand();
        case STOCK_CODE -> item.code();
        case DESCRIPTION -> item.description();
        case DAYS_OFFERED -> 10 - item.firstDay();
        case BOUGHT_TIMES, POPULARITY_28D -> bought.get(id);
        case BOUGHT_BEFORE -> bought.get(id) > 0 ? "yes" : "no";
        case SHOWN_TIMES -> shown.get(id);
        default -> throw new AssertionError(column);
      };
    }

    private static boolean holds(RuleTerm test, String value) {
      boolean any = false;
      for (String limit : test.values()) {
        any |= same(test.column(), value, limit);
      }
      return switch (test.operator()) {
        case IS, IN -> any;
        case IS_NOT, NOT_IN -> !any;
        case BELOW -> compared(value, test.values().getFirst()) < 0;
        case AT_MOST -> compared(value, test.values().getFirst()) <= 0;
        case ABOVE -> compared(value, test.values().getFirst()) > 0;
        case AT_LEAST -> compared(value, test.values().getFirst()) >= 0;
        case BETWEEN ->
            compared(value, test.values().getFirst()) >= 0
                && compared(value, test.values().getLast()) <= 0;
        case CONTAINS -> test.values().stream().anyMatch(v -> lower(value).indexOf(lower(v)) >= 0);
        case STARTS_WITH ->
            test.values().stream().anyMatch(v -> lower(value).indexOf(lower(v)) == 0);
      };
    }

    private static boolean same(RuleColumn column, String value, String limit) {
      boolean isText = column == RuleColumn.STOCK_CODE || column == RuleColumn.DESCRIPTION;
      return isText || column == RuleColumn.BOUGHT_BEFORE
          ? lower(value).equals(lower(limit))
          : compared(value, limit) == 0;
    }

    private static int compared(String value, String limit) {
      return Double.compare(Double.parseDouble(value), Double.parseDouble(limit));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
