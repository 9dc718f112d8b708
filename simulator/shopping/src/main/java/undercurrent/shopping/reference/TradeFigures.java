package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import undercurrent.shopping.CleanSales;
import undercurrent.shopping.RealTrade;
import undercurrent.shopping.TemporalHoldout;
import undercurrent.shopping.TradeStatistics;
import undercurrent.statistics.Estimate;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What the real trade is like after cleaning, and how it is split.
///
/// @param sales the clean sales, if the data is there
/// @param holdout the split of them
record TradeFigures(Optional<CleanSales> sales, Optional<TemporalHoldout> holdout) {
  private static final String SET = "UCI Online Retail (CC BY 4.0)";

  List<ReferenceFigure> figures() {
    var figures = new ArrayList<ReferenceFigure>();
    figures.addAll(cleaned());
    figures.addAll(split());
    figures.addAll(shape());
    return figures;
  }

  private List<ReferenceFigure> cleaned() {
    var topic =
        new Topic(
            "Clean sales",
            SET
                + ": rows of a known customer, not cancelled, quantity and price above 0, codes of"
                + " five digits and letters; counted with another program");
    return List.of(
        topic.exact("rows", of(sales, CleanSales::size), 396_337, 0),
        topic.exact("customers", of(sales, CleanSales::customers), 4_334, 0),
        topic.exact("items", of(sales, CleanSales::items), 3_659, 0),
        topic.exact("pairs of customer and item", of(sales, CleanSales::pairs), 266_221, 0),
        topic.exact(
            "revenue, pounds", of(sales, all -> all.revenuePence() / 100.0), 8_761_066.65, 2));
  }

  private List<ReferenceFigure> split() {
    var topic =
        new Topic(
            "Split at 2011-11-01",
            SET + ": rows before the date train; counted with another program");
    return List.of(
        topic.exact("training rows", of(holdout, TemporalHoldout::trainRows), 314_794, 0),
        topic.exact("training customers", of(holdout, TemporalHoldout::trainCustomers), 3_970, 0),
        topic.exact("training items", of(holdout, TemporalHoldout::trainItems), 3_607, 0),
        topic.exact("training pairs", of(holdout, TemporalHoldout::trainPairs), 220_880, 0),
        topic.exact("customers tested, new items", tested(false), 1_440, 0),
        topic.exact("customers tested, repeats", tested(true), 1_538, 0));
  }

  private Estimate tested(boolean repeats) {
    return of(holdout, known -> known.evaluate((u, k, r) -> new int[0], repeats, 20).customers());
  }

  private List<ReferenceFigure> shape() {
    var topic = new Topic("Shape of the trade", SET + ", computed with another program");
    var known = sales.map(RealTrade::of).map(TradeStatistics::of);
    var rounded =
        new Topic(
            topic.name(), "the same, where the top fifth of 3,659 is 731 items; here it is 732");
    return List.of(
        topic.exact("repeats among test pairs", of(known, s -> s.repeatShare()), .4035, 4),
        topic.exact("pairs of top 20 % of items", of(known, s -> s.topItemsPairShare()), .612, 3),
        topic.exact("Gini of revenue over items", of(known, s -> s.itemRevenueGini()), .751, 3),
        topic.exact(
            "revenue of top 20 % of customers",
            of(known, s -> s.topCustomersRevenueShare()), .745, 3),
        topic.exact("lines a visit, mean", of(known, s -> s.linesMean()), 21.5, 1),
        topic.exact("lines a visit, median", of(known, s -> s.linesMedian()), 15, 0),
        topic.exact("lines a visit, 90 % quantile", of(known, s -> s.linesP90()), 48, 0),
        topic.exact("slope of popularity, log-log", of(known, s -> s.popularitySlope()), -.484, 3),
        topic.exact(
            "revenue, November over February", of(known, s -> s.novemberOverFebruary()), 2.58, 2),
        rounded.near(
            "revenue of top 20 % of items",
            of(known, s -> s.topItemsRevenueShare()), .783, .001, 3));
  }

  private static <T> Estimate of(Optional<T> known, ToDoubleFunction<T> figure) {
    return known
        .map(one -> ReferenceFigure.exactly(figure.applyAsDouble(one)))
        .orElse(Estimate.NONE);
  }
}
