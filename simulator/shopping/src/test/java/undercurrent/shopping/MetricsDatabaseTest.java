package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: what went in. Every row comes back as it was logged, in the order of logging.
class MetricsDatabaseTest {
  private final RandomStreams streams = new RandomStreams(2, 0);
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(streams.stream("trade"), new EmbeddedScale(100, 200, 10, 40));

  private List<double[]> run(MetricsDatabase database) {
    var tables = new LiveTables(trade);
    var features = new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED);
    var chain =
        new ProductionInference(
            new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD),
            RuleFiltering.standard(tables),
            ModelScoring.beforeTheFirstModel(features),
            Ordering.identity());
    var choice = ChoiceModel.of(trade);
    var stream = streams.stream("luck");
    var logged = new ArrayList<double[]>();
    long id = 0;
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        var luck = Luck.next(stream);
        var slate = chain.serve(ShopRequest.of(id++, visit), 8, luck);
        database.log(slate, choice.react(visit, slate, luck), new double[8]);
        slate.placements().forEach(place -> logged.add(place.scored().features()));
        tables.observe(visit);
      }
      tables.endDay();
    }
    return logged;
  }

  @Test
  void everyRowComesBackAsItWasLogged() {
    try (var database = MetricsDatabase.inMemory()) {
      var logged = run(database);
      var table = database.training(0, 40, Integer.MAX_VALUE);
      assertThat(table.size()).isEqualTo(logged.size());
      assertThat(database.impressions()).isEqualTo(logged.size());
      for (int i = 0; i < table.size(); i++) {
        assertThat(table.row(i)).isEqualTo(logged.get(i));
      }
      var counted = database.query("SELECT COUNT(*) FROM impression");
      int clicks = 0;
      for (int i = 0; i < table.size(); i++) {
        clicks += table.label(i);
      }
      assertThat(counted.number(0, 0)).isEqualTo(logged.size());
      assertThat(clicks).isPositive();
    }
  }

  @Test
  void trainingTakesTheDaysAskedForAndTheLatestRows() {
    try (var database = MetricsDatabase.inMemory()) {
      run(database);
      int wanted =
          (int)
              database
                  .query("SELECT COUNT(*) FROM impression WHERE day >= 5 AND day < 12")
                  .number(0, 0);
      assertThat(database.training(5, 12, Integer.MAX_VALUE).size()).isEqualTo(wanted);
      var all = database.training(0, 40, Integer.MAX_VALUE);
      var latest = database.training(0, 40, 100);
      assertThat(latest.size()).isEqualTo(100);
      assertThat(latest.row(99)).isEqualTo(all.row(all.size() - 1));
    }
  }

  @Test
  void releasesAndDailyMetricsAreKept() {
    try (var database = MetricsDatabase.inMemory()) {
      database.release(3, "scoring", "model-1", 1, "first model");
      database.metric(3, "value.click-through", 0.125);
      assertThat(database.query("SELECT component, version FROM release").rows())
          .containsExactly(List.of("scoring", "model-1"));
      assertThat(database.query("SELECT measured FROM daily_metric WHERE day = 3").number(0, 0))
          .isEqualTo(0.125);
    }
  }

  @Test
  void onlyQuestionsAreAnswered() {
    try (var database = MetricsDatabase.inMemory()) {
      assertThatThrownBy(() -> database.query("DELETE FROM impression"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The metrics database answers SELECT and WITH only, not: DELETE FROM impression");
    }
  }

  @Test
  void twoDatabasesKnowNothingOfEachOther() {
    try (var one = MetricsDatabase.inMemory();
        var other = MetricsDatabase.inMemory()) {
      one.release(1, "scoring", "a", 1, "");
      assertThat(other.query("SELECT * FROM release").rows()).isEmpty();
    }
  }
}
