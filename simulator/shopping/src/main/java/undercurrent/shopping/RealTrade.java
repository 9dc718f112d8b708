package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.data.DataFolder;

/// The trade of UCI Online Retail, replayed: real catalogue, prices, customers, baskets, seasons
/// and repeat purchases, from 2010-12-01 (day 0) to 2011-12-09 (day 373).
///
/// The set names no brands: the first three characters of the stock code stand for them (assumed).
/// Loading takes part of a second, so runs share one instance.
public final class RealTrade implements TradeHistory {
  private final List<Item> catalogue;
  private final List<List<Visit>> days;
  private final int customers;
  private final int brands;
  private final List<List<ReturnedLine>> returns = new ArrayList<>();
  private final Taste taste;

  private RealTrade(
      List<Item> catalogue,
      List<List<Visit>> days,
      List<ReturnedLine> returned,
      int customers,
      int brands) {
    this.catalogue = catalogue;
    this.days = days;
    this.customers = customers;
    this.brands = brands;
    days.forEach(day -> returns.add(new ArrayList<>()));
    for (ReturnedLine line : returned) {
      if (line.day() < returns.size()) {
        returns.get(line.day()).add(line);
      }
    }
    this.taste = RecordedTaste.of(this);
  }

  /// Reads the set from a data folder.
  public static RealTrade read(DataFolder folder) {
    return of(RetailIngest.clean(RetailIngest.read(folder)));
  }

  /// Returns the trade of clean sales.
  public static RealTrade of(CleanSales sales) {
    var brands = new TreeMap<String, Integer>();
    for (int item = 0; item < sales.items(); item++) {
      brands.putIfAbsent(sales.code(item).substring(0, 3), brands.size());
    }
    int days = 1 + sales.minute(sales.size() - 1) / 1440;
    return new RealTrade(
        catalogue(sales, brands),
        visits(sales, days),
        sales.returns(),
        sales.customers(),
        brands.size());
  }

  private static List<Item> catalogue(CleanSales sales, Map<String, Integer> brands) {
    int[] lines = new int[sales.items()];
    int[] firstMinutes = new int[sales.items()];
    Arrays.fill(firstMinutes, Integer.MAX_VALUE);
    for (int i = 0; i < sales.size(); i++) {
      lines[sales.item(i)]++;
      firstMinutes[sales.item(i)] = Math.min(firstMinutes[sales.item(i)], sales.minute(i));
    }
    int[][] prices = new int[lines.length][];
    Arrays.setAll(prices, item -> new int[lines[item]]);
    for (int i = 0; i < sales.size(); i++) {
      prices[sales.item(i)][--lines[sales.item(i)]] = sales.pence(i);
    }
    var catalogue = new ArrayList<Item>(prices.length);
    for (int item = 0; item < prices.length; item++) {
      Arrays.sort(prices[item]);
      String code = sales.code(item);
      double price = prices[item][prices[item].length / 2] / 100.0;
      int brand = brands.getOrDefault(code.substring(0, 3), 0);
      catalogue.add(
          new Item(item, code, sales.description(item), price, firstMinutes[item] / 1440, brand));
    }
    return List.copyOf(catalogue);
  }

  private static List<List<Visit>> visits(CleanSales sales, int days) {
    var byInvoice = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < sales.size(); i++) {
      byInvoice.computeIfAbsent(sales.invoice(i), n -> new ArrayList<>()).add(i);
    }
    var visits = new ArrayList<List<Visit>>();
    for (int day = 0; day < days; day++) {
      visits.add(new ArrayList<>());
    }
    for (var rows : byInvoice.values()) {
      var visit = visit(sales, rows);
      visits.get(visit.day()).add(visit);
    }
    visits.forEach(day -> day.sort(Comparator.comparingInt(Visit::minute))); // stable: by invoice
    return visits.stream().map(List::copyOf).toList();
  }

  private static Visit visit(CleanSales sales, List<Integer> rows) {
    var lines = new ArrayList<BasketLine>(rows.size());
    for (int i : rows) {
      lines.add(new BasketLine(sales.item(i), sales.quantity(i), sales.pence(i) / 100.0));
    }
    int first = rows.getFirst();
    int minute = sales.minute(first);
    return new Visit(sales.customer(first), minute / 1440, minute % 1440, lines);
  }

  @Override
  public String title() {
    return "UCI Online Retail, replayed (Chen, 2015, CC BY 4.0); clicks are modelled";
  }

  @Override
  public boolean real() {
    return true;
  }

  @Override
  public int days() {
    return days.size();
  }

  @Override
  public int customers() {
    return customers;
  }

  @Override
  public List<Item> catalogue() {
    return catalogue;
  }

  @Override
  public int brands() {
    return brands;
  }

  @Override
  public List<Visit> visits(int day) {
    return days.get(day);
  }

  @Override
  public List<ReturnedLine> returns(int day) {
    return Collections.unmodifiableList(returns.get(day));
  }

  @Override
  public Taste taste() {
    return taste;
  }
}
