package undercurrent.shopping;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;

/// The real data for tests: tests that need it are skipped where the variable UNDERCURRENT_DATA (of
/// the environment or the system properties) names no folder with the set.
final class RealData {
  private static final Optional<DataFolder> FOLDER =
      (System.getenv(DataFolder.VARIABLE) == null && System.getProperty(DataFolder.VARIABLE) == null
              ? Optional.<DataFolder>empty()
              : DataFolder.find(Optional.empty()))
          .filter(folder -> folder.has(DataSets.UCI_ONLINE_RETAIL));

  private RealData() {}

  static DataFolder folder() {
    Assumptions.assumeTrue(FOLDER.isPresent(), "no data folder with uci-online-retail");
    return FOLDER.orElseThrow();
  }

  static CleanSales sales() {
    folder();
    return Loaded.SALES;
  }

  static RealTrade trade() {
    folder();
    return Loaded.TRADE;
  }

  private static final class Loaded {
    static final CleanSales SALES = RetailIngest.clean(RetailIngest.read(FOLDER.orElseThrow()));
    static final RealTrade TRADE = RealTrade.of(SALES);
  }
}
