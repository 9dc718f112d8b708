package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.data.DataFolder;
import undercurrent.delivery.HandPaths;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Replication;
import undercurrent.serving.Service;
import undercurrent.settings.Settings;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.RealTrade;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.TradeHistory;
import undercurrent.system.OperationsLog;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;
import undercurrent.system.Step;

/// The shop in a run, on the real transactions or on a trade that is made up from their
/// statistics, anew for each replication.
final class RetailProduct implements Lifecycle.Opened {
  private static final int WEDNESDAY = 2; // 2010-12-01, day 0 of the trade
  private static final double ONE_RECALIBRATION = 1;
  private static final double WEEK = 7 * 24;

  /// Without any capability a model waits for a monthly board and a monthly train (assumed).
  private static final HandPaths HAND_PATHS =
      new HandPaths(List.of(), WEEK, 3 * WEEK, 2 * WEEK);

  private final Optional<TradeHistory> real;

  private RetailProduct(Optional<TradeHistory> real) {
    this.real = real;
  }

  /// Returns the shop on the real transactions of a data folder.
  static RetailProduct onTransactions(DataFolder folder) {
    return new RetailProduct(Optional.of(RealTrade.read(folder)));
  }

  /// Returns the shop on the embedded trade.
  static RetailProduct embedded() {
    return new RetailProduct(Optional.empty());
  }

  @Override
  public String inputInWords() {
    return real.map(TradeHistory::title)
        .orElse(
            "embedded trade from published statistics of UCI Online Retail, about a third of its"
                + " range; purchases and clicks are modelled");
  }

  @Override
  public int firstWeekday() {
    return WEDNESDAY;
  }

  @Override
  public SequencedMap<String, Runnable> operations() {
    return new RetailOperations().byService();
  }

  @Override
  public void begin(Replication run, Settings settings) {
    HAND_PATHS.begin(run.paths());
    run.log(new OperationsLog(FeatureSnapshot.NAMES, List.of(SignalReading.AFFINITY)));
    run.signals()
        .add(
            SignalReading.AFFINITY,
            new Signal(
                run.trace(), SignalReading.AFFINITY, "personalisation team", ONE_RECALIBRATION));
    run.pipelines()
        .add(
            RetailLifecycle.FEATURES,
            new Pipeline(
                run.trace(),
                RetailLifecycle.FEATURES,
                List.of(
                    Step.passing("read-impressions", 0.5, 0.02, 2),
                    Step.passing("join-outcomes", 0.5, 0.02, 2),
                    Step.passing("write-rows", 0.2, 0.01, 1))));
    for (String service : new RetailLifecycle().services()) {
      run.services().add(service, new Service(service, owner(service), 1));
    }
    TradeHistory trade =
        real.orElseGet(
            () ->
                EmbeddedTrade.generate(
                    run.streams().stream("shoppers"),
                    EmbeddedScale.STANDARD,
                    WorldKnobs.demand(settings)));
    new Shop(run, settings, trade).open();
  }

  private static String owner(String service) {
    return switch (service) {
      case "filtering" -> "merchandiser";
      case "ordering" -> "product-owner";
      default -> "ml-engineer";
    };
  }
}
