package undercurrent.shopping.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Item;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.rules.RuleReading.NumberOfCandidate;
import undercurrent.shopping.rules.RuleReading.OfNumber;
import undercurrent.shopping.rules.RuleReading.OfSource;
import undercurrent.shopping.rules.RuleReading.OfText;
import undercurrent.shopping.rules.RuleReading.OfTruth;

/// What a rule may ask about a candidate: all that the shop itself knows when a page asks.
public enum RuleColumn {
  /// The price.
  PRICE(
      "price of a piece now, in pounds",
      live((tables, request, item) -> tables.assortment().price(item))),
  /// The family.
  BRAND(
      "number of the family that the item belongs to, from 0",
      fixed((tables, request, item) -> tables.assortment().brand(item))),
  /// The stock code.
  STOCK_CODE("stock code, such as 22086", new OfText(Item::code)),
  /// The name.
  DESCRIPTION("name of the item; empty where none was given", new OfText(Item::description)),
  /// The first day.
  FIRST_OFFERED_DAY(
      "day of the trade on which the item was first offered, from 0",
      fixed((tables, request, item) -> tables.assortment().firstDay(item))),
  /// The age.
  DAYS_OFFERED(
      "days since the item was first offered; below 0 before",
      live((tables, request, item) -> request.day() - tables.assortment().firstDay(item))),
  /// Whether it can be sold.
  ON_SALE(
      "whether the item can be sold today: offered, and neither out of stock nor withdrawn",
      new OfTruth((tables, request, item) -> tables.assortment().onSale(item, request.day()))),
  /// Whether the customer bought it.
  BOUGHT_BEFORE(
      "whether this customer has bought the item",
      new OfTruth(
          (tables, request, item) -> tables.purchases().count(request.customer(), item) > 0)),
  /// How often the customer bought it.
  BOUGHT_TIMES(
      "how many lines of this customer were of the item",
      live((tables, request, item) -> tables.purchases().count(request.customer(), item))),
  /// How long ago the customer bought it.
  DAYS_SINCE_BOUGHT(
      "days since this customer last bought the item; above every number when never",
      live(
          (tables, request, item) -> {
            int place = tables.purchases().place(request.customer(), item);
            return place < 0
                ? Double.POSITIVE_INFINITY
                : request.day() - tables.purchases().lastDayAt(request.customer(), place);
          })),
  /// How often it was shown to the customer.
  SHOWN_TIMES(
      "how often the item was shown to this customer",
      live((tables, request, item) -> tables.shown(request.customer(), item))),
  /// How long ago it was shown to the customer.
  DAYS_SINCE_SHOWN(
      "days since the item was last shown to this customer; above every number when never",
      live(
          (tables, request, item) ->
              tables.shown(request.customer(), item) == 0
                  ? Double.POSITIVE_INFINITY
                  : request.day() - tables.lastShown(request.customer(), item))),
  /// Sales of four weeks.
  POPULARITY_28D(
      "lines of the item in the last 28 days, of all customers",
      live((tables, request, item) -> tables.popularity().longCount(item))),
  /// Sales of a week.
  POPULARITY_7D(
      "lines of the item in the last 7 days, of all customers",
      live((tables, request, item) -> tables.popularity().shortCount(item))),
  /// The month.
  MONTH(
      "month of the request, 1 for January to 12",
      live(
          (tables, request, item) ->
              TradeHistory.FIRST_DAY.plusDays(request.day()).getMonthValue())),
  /// Where the candidate comes from.
  SOURCE("where retrieval found the item", new OfSource());

  /// The names of sources, as rules write them.
  public static final List<String> SOURCES =
      Arrays.stream(Candidate.Source.values()).map(RuleColumn::nameOf).toList();

  private final String meaning;

  /// Never changed after it is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final RuleReading reading;

  RuleColumn(String meaning, RuleReading reading) {
    this.meaning = meaning;
    this.reading = reading;
  }

  private static RuleReading live(NumberOfCandidate number) {
    return new OfNumber(false, number);
  }

  private static RuleReading fixed(NumberOfCandidate number) {
    return new OfNumber(true, number);
  }

  /// Returns the name of the column in a rule file, such as `days-since-shown`.
  public String id() {
    return nameOf(this);
  }

  /// Returns what stands in the column.
  public String meaning() {
    return meaning;
  }

  /// Returns how it is read.
  public RuleReading reading() {
    return reading;
  }

  /// Returns the column of a name.
  public static Optional<RuleColumn> of(String id) {
    return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
  }

  /// Returns the names of all columns.
  public static List<String> ids() {
    return Arrays.stream(values()).map(RuleColumn::id).toList();
  }

  /// Returns a constant of an enumeration as a rule writes it: in small letters, with hyphens.
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
