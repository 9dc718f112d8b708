package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.ShortRun.all;
import static undercurrent.laboratory.ShortRun.mean;
import static undercurrent.laboratory.ShortRun.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.RunResult;
import undercurrent.organisation.Nature;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Incidents over whole runs of the shop, with many outages.
///
/// Oracle: conservation (what is opened is closed or open, each page has an outcome, each hour an
/// incident), bounds (a machine that acts at once is never slower than somebody who has to come),
/// and what is promised of a freeze.
class IncidentRunTest {
  private static final ShortRun SHOP = new ShortRun("retail", 20, 1, 3);
  private static final String MANY =
      "outages.infrastructure-per-year: 20, outages.deploy-per-year: 20, "
          + "outages.dependency-per-year: 10, outages.configuration-per-year: 10";
  private static final String NONE =
      "outages.infrastructure-per-year: 0, outages.deploy-per-year: 0, "
          + "outages.dependency-per-year: 0, outages.configuration-per-year: 0";
  private static final RunResult RUN = SHOP.with("{ " + MANY + " }");

  private static Set<String> opened() {
    var names = new TreeSet<String>();
    all(RUN, Happening.IncidentOpened.class).forEach(i -> names.add(i.incident()));
    return names;
  }

  @Test
  void everyIncidentIsOpenedOnceAndClosedAtMostOnce() {
    List<String> closed =
        all(RUN, Happening.IncidentClosed.class).map(Happening.IncidentClosed::incident).toList();

    assertThat(opened()).hasSizeGreaterThan(5).containsAll(closed);
    assertThat(closed).doesNotHaveDuplicates();
    assertThat(opened().size() - closed.size()).as("still open").isBetween(0, 3);
  }

  @Test
  void everyIncidentGoesThroughItsPhasesInTheirOrder() {
    for (String incident : opened()) {
      String phases =
          String.join(
              " ",
              all(RUN, Happening.IncidentMoved.class)
                  .filter(move -> move.incident().equals(incident))
                  .map(Happening.IncidentMoved::phase)
                  .toList());
      assertThat(phases) // what is down again is mitigated again
          .as(incident)
          .matches("triage( mitigation)*( resolution( mitigation)*( post-mortem( actions)?)?)?");
    }
  }

  @Test
  void everyPageIsAboutAnIncidentAndHasAnOutcome() {
    assertThat(all(RUN, Happening.Paged.class))
        .isNotEmpty()
        .allMatch(page -> opened().contains(page.incident()))
        .allMatch(page -> Set.of("answered", "missed", "bounced").contains(page.outcome()));
  }

  @Test
  void everyHourOfAnIncidentIsCausedByOne() {
    List<TraceEvent> events = trace(RUN);
    long hours =
        events.stream()
            .filter(
                event ->
                    event.what() instanceof Happening.Worked work
                        && work.nature().equals(Nature.INCIDENT.id()))
            .peek(
                event ->
                    assertThat(Trace.chain(events, event.id()))
                        .anyMatch(link -> link.what() instanceof Happening.IncidentOpened))
            .count();
    assertThat(hours).isPositive();
  }

  @Test
  void whatFailsIsMendedOnceAndNothingElseIs() {
    var down = new HashSet<String>();
    for (TraceEvent event : trace(RUN)) {
      switch (event.what()) {
        case Happening.OutageBegan outage -> assertThat(down.add(outage.subject())).isTrue();
        case Happening.OutageEnded outage -> assertThat(down.remove(outage.subject())).isTrue();
        default -> {} // no outage
      }
    }
  }

  @Test
  void aMachineThatActsAtOnceIsNeverSlowerThanSomebodyWhoHasToCome() {
    String crash = "world.fails-from: 3w, " + NONE;
    RunResult human = SHOP.with("{ " + crash + " }");
    RunResult machine = SHOP.with("{ " + crash + ", incidents.response: automatic }");

    assertThat(mean(human, "incidents.time-to-mitigate"))
        .as("an answer, a triage, a glance, a restart")
        .isGreaterThanOrEqualTo(0.25 + 1 + 0.25 + 1);
    assertThat(mean(machine, "incidents.time-to-mitigate")).isZero();
  }

  @Test
  void aPlaybookShortensTheNextMitigationOfTheKind() {
    List<Happening.Diagnosed> diagnoses = all(RUN, Happening.Diagnosed.class).toList();

    assertThat(all(RUN, Happening.WorkFinished.class))
        .anyMatch(work -> work.title().startsWith("playbook for "));
    assertThat(diagnoses).allMatch(diagnosis -> diagnosis.looked() >= 1);
  }

  @Test
  void aFreezeStopsReleasesAndWithoutItNothingWaits() {
    String spent = "serving.slo: 99.99%, " + MANY + ", error-budget.policy: ";
    RunResult freeze = SHOP.with("{ " + spent + "freeze }");
    RunResult none = SHOP.with("{ " + spent + "none }");

    assertThat(mean(freeze, "releases.frozen-time")).isPositive();
    assertThat(mean(none, "releases.frozen-time")).isZero();
    assertThat(mean(freeze, "delivery.deployments"))
        .isLessThanOrEqualTo(mean(none, "delivery.deployments"));
  }

  @Test
  void theSameSeedGivesTheSameTrace() {
    assertThat(SHOP.with("{ " + MANY + " }").resultHash()).isEqualTo(RUN.resultHash());
  }

  @Test
  void withoutOutagesTheOrdinaryShareIsNothing() {
    RunResult quiet = SHOP.with("{ " + NONE + " }");

    assertThat(all(quiet, Happening.OutageBegan.class)).isEmpty();
    assertThat(mean(RUN, "incidents.share.not-ml")).isGreaterThan(0.5);
  }
}
