package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What happens to the shop: events of its world, and what its feed makes of them.
///
/// Oracle: the direction that the mechanism gives, on the same seeds.
class ShopWorldTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());
  private static final RunResult USUAL = run("{}");

  private static RunResult run(String parameters) {
    var reading =
        READER.readText(
            "world.yaml",
            "undercurrent: 1\nextends: builtin:retail\nrun: { for: 20w, replications: 2 }\n"
                + "parameters: "
                + parameters
                + "\n");
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return Experiment.of(2, 2).run(PLANNER.plan(((Reading.Valid) reading).scenario()));
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }

  private static List<TraceEvent> trace(RunResult run) {
    return run.replications().getFirst().trace();
  }

  private static <H extends Happening> Stream<H> all(RunResult run, Class<H> kind) {
    return trace(run).stream().map(TraceEvent::what).filter(kind::isInstance).map(kind::cast);
  }

  private static long alarms(RunResult run, String subject) {
    return all(run, Happening.AlarmRaised.class).filter(a -> a.subject().equals(subject)).count();
  }

  @Test
  void machinesHarmTheModelWhereNobodyTellsThemFromPeople() {
    RunResult found = run("{ world.bot-traffic: 2w, world.bot-requests-per-day: 60 }");
    RunResult passed =
        run(
            "{ world.bot-traffic: 2w, world.bot-requests-per-day: 60,"
                + " live-data.most-clicks-per-minute: 100000 }");
    assertThat(mean(passed, "accuracy.oracle")).isLessThan(mean(found, "accuracy.oracle") - 0.02);
    assertThat(all(found, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isPositive();
    assertThat(all(passed, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isZero();
    assertThat(all(USUAL, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isZero();
  }

  @Test
  void aFeedThatIsLateBreaksItsPromiseAndIsLookedInto() {
    RunResult late = run("{ live-data.late-share: 40% }");
    assertThat(alarms(USUAL, "feed-freshness")).isZero();
    assertThat(alarms(late, "feed-freshness")).isGreaterThan(10);
    assertThat(mean(late, "effort.stage.live-data"))
        .isGreaterThan(mean(USUAL, "effort.stage.live-data"));
    assertThat(mean(late, "latency.age.features"))
        .isGreaterThan(mean(USUAL, "latency.age.features"));
  }

  @Test
  void eachEventOfTheWorldHasItsTimeAndItsName() {
    RunResult changed =
        run(
            "{ world.sale-season: 3w, world.sale-length: 2w, world.new-range: 6w,"
                + " world.viral-item: 7w, world.supplier-failure: 8w,"
                + " world.supplier-failure-length: 4w, world.supplier: 3 }");
    assertThat(
            trace(changed).stream()
                .filter(event -> event.what() instanceof Happening.WorldChanged)
                .map(event -> SimTime.inHours(event.time()) / 168))
        .containsExactly(3.0, 5.0, 6.0, 7.0, 8.0, 12.0);
    assertThat(all(changed, Happening.WorldChanged.class).map(Happening.WorldChanged::what))
        .contains("a sale season began", "60 new items came in", "supplier 3 delivers again");
  }

  @Test
  void goodsThatComeBackCostRevenue() {
    assertThat(mean(USUAL, "value.returns")).isPositive();
    assertThat(mean(USUAL, "value.returns")).isLessThan(0.15 * mean(USUAL, "value.revenue"));
  }
}
