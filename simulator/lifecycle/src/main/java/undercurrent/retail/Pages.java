package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;

/// Answers pages: from the cache where it may, else by the components in service, by a scorer on
/// trial for some customers, by a challenger for those of a test, and without what does not answer.
final class Pages {
  private final Components components;
  private final Serving serving;
  private final Degradation degradation;
  private final RecentSlates recent;
  private final ShowThreshold threshold;
  private final ActionLimit limit;
  private final PredictedClicks predicted;
  private final int places;
  private final BrandMarks marks;
  private Optional<Canary> canary = Optional.empty();
  private Optional<LiveTest> test = Optional.empty();

  Pages(Replication run, Settings settings, LiveTables tables, Components components) {
    this.components = components;
    this.serving = new Serving(run, settings);
    this.degradation = new Degradation(serving, tables);
    this.threshold = new ShowThreshold(run, settings);
    this.recent = new RecentSlates(settings.hours("serving.cache-time"));
    this.marks = new BrandMarks(run, settings, tables);
    this.limit = new ActionLimit(run, settings);
    this.predicted = new PredictedClicks(run, new CustomerSlices(tables));
    this.places = settings.count("slate.length");
  }

  /// Returns the components in service as a request meets them, without those that do not answer.
  ProductionInference met(Luck luck) {
    return threshold.over(degradation.met(components.inService(), luck));
  }

  /// Answers a request.
  Slate answer(ShopRequest request, Luck luck) {
    return recent.find(request).orElseGet(() -> answerAnew(request, luck));
  }

  private Slate answerAnew(ShopRequest request, Luck luck) {
    ProductionInference chain =
        canary
            .filter(trial -> trial.serves(request.customer()))
            .map(trial -> components.inService().with(trial.scoring()))
            .orElse(components.inService());
    Function<ProductionInference, Slate> serve =
        met -> threshold.over(degradation.met(met, luck)).serve(request, places, luck);
    Slate slate =
        test.map(running -> running.answer(request, chain, serve))
            .orElseGet(() -> serve.apply(chain));
    recent.keep(slate);
    return slate;
  }

  /// Tells those who try something what a shopper did with a page.
  void watch(Slate slate, List<Reaction> reactions) {
    limit.watch(slate);
    predicted.add(slate, reactions);
    int customer = slate.request().customer();
    marks.watch(slate, reactions);
    long clicks = reactions.stream().filter(Reaction::clicked).count();
    canary.ifPresent(trial -> trial.watch(customer, clicks));
    test.ifPresent(running -> running.watch(slate, reactions));
  }

  /// Looks at the peak hour anew.
  ///
  /// @param visits those of the last week, the first one first
  void lookAtPeak(List<Visit> visits) {
    serving.look(recent.hitShare(visits));
  }

  /// Returns the limit of what rules may hide.
  ActionLimit limit() {
    return limit;
  }

  /// Returns the score that is needed to be shown.
  ShowThreshold threshold() {
    return threshold;
  }

  /// Returns the marks that another system puts on goods.
  BrandMarks marks() {
    return marks;
  }

  /// Returns the peak hour.
  Serving serving() {
    return serving;
  }

  /// Lets some customers meet another scorer on trial, or nobody any more.
  void tryOut(Optional<Canary> trial) {
    canary = trial;
  }

  /// Begins a test of two arms, or ends it.
  void test(Optional<LiveTest> running) {
    test = running;
  }
}
