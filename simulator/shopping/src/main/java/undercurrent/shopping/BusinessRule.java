package undercurrent.shopping;

import java.util.Set;
import java.util.TreeSet;

/// One line of the list that merchandisers edit: which candidates may be shown.
public sealed interface BusinessRule {

  /// Returns the name under which the rule counts what it removed.
  String name();

  /// Returns whether a candidate may be shown.
  boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables);

  /// Returns whether the rule gives way when too few candidates are left.
  default boolean givesWay() {
    return false;
  }

  /// Only what is on sale.
  record OnSale() implements BusinessRule {
    @Override
    public String name() {
      return "on-sale";
    }

    @Override
    public boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables) {
      return tables.assortment().onSale(candidate.item(), request.day());
    }
  }

  /// Only prices between two bounds, in pounds.
  record PriceBetween(double low, double high) implements BusinessRule {
    /// Checks the bounds.
    public PriceBetween {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "rule 'price' needs low <= high, not " + low + " and " + high);
      }
    }

    @Override
    public String name() {
      return "price";
    }

    @Override
    public boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables) {
      double price = tables.assortment().price(candidate.item());
      return low <= price && price <= high;
    }
  }

  /// Nothing that the customer was shown very often of late: gives way.
  record NotShownTooOften(int times, int withinDays) implements BusinessRule {
    @Override
    public String name() {
      return "already-shown";
    }

    @Override
    public boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables) {
      return tables.shown(request.customer(), candidate.item()) < times
          || request.day() - tables.lastShown(request.customer(), candidate.item()) > withinDays;
    }

    @Override
    public boolean givesWay() {
      return true;
    }
  }

  /// None of the items listed.
  record ExcludeItems(String name, Set<Integer> items) implements BusinessRule {
    /// Sorts the items.
    public ExcludeItems {
      items = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    @Override
    public boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables) {
      return !items.contains(candidate.item());
    }
  }

  /// No item of the brands listed.
  record ExcludeBrands(String name, Set<Integer> brands) implements BusinessRule {
    /// Sorts the brands.
    public ExcludeBrands {
      brands = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(brands));
    }

    @Override
    public boolean keeps(ShopRequest request, Candidate candidate, LiveTables tables) {
      return !brands.contains(tables.assortment().brand(candidate.item()));
    }
  }
}
