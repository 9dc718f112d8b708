package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.data.DataSets;
import undercurrent.data.RetailFigures;
import undercurrent.data.RetailTableReader;

/// Oracle: the totals of UCI Online Retail as computed independently in another language and
/// recorded with the data, and its published statistics.
class RetailIngestTest {

  @Test
  void theCompactFormHasThePublishedTotals() {
    assertThat(RetailIngest.read(RealData.folder()).figures()).isEqualTo(RetailFigures.PUBLISHED);
  }

  @Test
  void thePublishedTableHasTheRowsOfTheCompactForm() {
    var folder = RealData.folder();
    var full =
        RetailTableReader.readFull(folder.file(DataSets.UCI_ONLINE_RETAIL, RetailTableReader.FULL));
    var compact = RetailTableReader.readCompact(folder.of(DataSets.UCI_ONLINE_RETAIL));
    assertThat(full.figures()).isEqualTo(RetailFigures.PUBLISHED);
    assertThat(full.codes()).isEqualTo(compact.codes());
    assertThat(full.countries()).isEqualTo(compact.countries());
    for (int row = 0; row < full.size(); row++) {
      boolean same =
          full.minute(row) == compact.minute(row)
              && full.invoice(row) == compact.invoice(row)
              && full.cancelled(row) == compact.cancelled(row)
              && full.customer(row) == compact.customer(row)
              && full.item(row) == compact.item(row)
              && full.quantity(row) == compact.quantity(row)
              && full.pence(row) == compact.pence(row)
              && full.country(row) == compact.country(row);
      assertThat(same).as("row %d", row).isTrue();
    }
  }

  @Test
  void cleaningLeavesTheRowsOfTheReferenceTable() {
    var sales = RealData.sales();
    assertThat(sales.size()).isEqualTo(396_337);
    assertThat(sales.customers()).isEqualTo(4_334);
    assertThat(sales.items()).isEqualTo(3_659);
    assertThat(sales.pairs()).isEqualTo(266_221);
    assertThat(sales.revenuePence()).isEqualTo(876_106_665L);
  }

  @Test
  void theRealTradeHasThePublishedStatistics() {
    var got = TradeStatistics.of(RealData.trade());
    var published = TradeStatistics.PUBLISHED;
    assertThat(got.topItemsPairShare()).isCloseTo(published.topItemsPairShare(), within(.0005));
    assertThat(got.topItemsRevenueShare())
        .isCloseTo(published.topItemsRevenueShare(), within(.001));
    assertThat(got.itemRevenueGini()).isCloseTo(published.itemRevenueGini(), within(.0005));
    assertThat(got.topCustomersRevenueShare())
        .isCloseTo(published.topCustomersRevenueShare(), within(.0005));
    assertThat(got.repeatShare()).isCloseTo(published.repeatShare(), within(.0005));
    assertThat(got.linesMean()).isCloseTo(published.linesMean(), within(.05));
    assertThat(got.linesMedian()).isEqualTo(published.linesMedian());
    assertThat(got.linesP90()).isEqualTo(published.linesP90());
    assertThat(got.popularitySlope()).isCloseTo(published.popularitySlope(), within(.0005));
    assertThat(got.newItemsLow()).isEqualTo(published.newItemsLow());
    assertThat(got.newItemsHigh()).isEqualTo(published.newItemsHigh());
    assertThat(got.novemberOverFebruary())
        .isCloseTo(published.novemberOverFebruary(), within(.005));
    assertThat(got.busiestWeekday()).isEqualTo(published.busiestWeekday());
    assertThat(got.saturdayVisits()).isZero();
    assertThat(got.peakHour()).isEqualTo(published.peakHour());
  }

  @Test
  void theRealTradeRunsOver374DaysAndKeepsEveryRow() {
    var trade = RealData.trade();
    long lines = 0;
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        lines += visit.lines().size();
      }
    }
    assertThat(trade.days()).isEqualTo(374);
    assertThat(trade.date(0)).hasToString("2010-12-01");
    assertThat(trade.date(373)).hasToString("2011-12-09");
    assertThat(lines).isEqualTo(396_337);
  }
}
