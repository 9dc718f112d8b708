package undercurrent.experiment;

import static undercurrent.experiment.Folds.mean;
import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.experiment.Measure.Fold;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Nights;
import undercurrent.organisation.Nature;
import undercurrent.trace.Happening;
import undercurrent.trace.Happening.ErrorBudgetRead;
import undercurrent.trace.Happening.IncidentOpened;
import undercurrent.trace.Happening.Paged;
import undercurrent.trace.Happening.Worked;
import undercurrent.trace.TraceEvent;

/// The measures of operations: incidents and their phases, pages, toil, the error budget.
final class IncidentMeasures {
  private static final double SHIFTS_PER_WEEK = 14; // of twelve hours: Beyer et al. 2016

  private final List<Measure> all = new ArrayList<>();

  private IncidentMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> all() {
    var measures = new IncidentMeasures();
    measures.incidents();
    measures.pages();
    measures.budgets();
    return measures.all;
  }

  private void incidents() {
    Fold count = sum(IncidentOpened.class, i -> true, i -> 1);
    add("incidents.count", "incidents", "times that something was found to be wrong", SUM, count);
    add(
        "incidents.share.not-ml",
        "ratio",
        "share of incidents that began with an outage or a change of code or configuration",
        LEVEL,
        ratio(stretch -> stretch.incidents().notMl(), count));
    time("detect", "from what broke to the incident", IncidentCourse::detect);
    time("acknowledge", "from the incident to somebody who has come", IncidentCourse::acknowledge);
    time(
        "mitigate",
        "from the incident to service restored, where that came first",
        IncidentCourse::mitigate);
    time("resolve", "from the incident to its end", IncidentCourse::resolve);
  }

  private void time(String phase, String meaning, Phase mean) {
    add("incidents.time-to-" + phase, "h", meaning, LEVEL, stretch -> mean.of(stretch.incidents()));
  }

  @FunctionalInterface
  private interface Phase {
    double of(IncidentCourse course);
  }

  private void pages() {
    Fold pages = sum(Paged.class, p -> true, p -> 1);
    add(
        "pages.per-shift",
        "pages",
        "pages in twelve hours; two are the most that the SRE book allows",
        LEVEL,
        ratio(pages, stretch -> stretch.weeks() * SHIFTS_PER_WEEK));
    add(
        "pages.false-share",
        "ratio",
        "share of pages about which nothing was found",
        LEVEL,
        stretch -> stretch.incidents().falsePages());
    add("pages.bounces", "pages", "pages that were not theirs", SUM, paged("bounced"));
    add(
        "pages.missed-share",
        "ratio",
        "share of pages that nobody answered; attention is assumed",
        LEVEL,
        ratio(paged("missed"), pages));
    add(
        "pages.at-night",
        "pages",
        "pages that woke somebody, from 22 to 6 o'clock",
        SUM,
        stretch -> Nights.of(stretch.events()).woken());
    add(
        "pages.nights-of-the-busiest",
        "nights",
        "nights in which who was woken most was woken",
        LEVEL,
        stretch -> Nights.of(stretch.events()).busiest());
  }

  private static Fold paged(String outcome) {
    return sum(Paged.class, page -> page.outcome().equals(outcome), page -> 1);
  }

  private void budgets() {
    Predicate<Worked> operations =
        work ->
            work.nature().equals(Nature.TOIL.id()) || work.nature().equals(Nature.INCIDENT.id());
    add(
        "toil.sre",
        "ratio",
        "share of the SREs' working time that operations took; the SRE book caps it at a half",
        LEVEL,
        FlowMeasures.shareOfOffered("sre", operations));
    add(
        "error-budget.spent",
        "ratio",
        "share of the error budget of 30 days that is spent, as read every week",
        LEVEL,
        mean(ErrorBudgetRead.class, r -> true, ErrorBudgetRead::spent, r -> 1));
    add(
        "releases.frozen-time",
        "h",
        "time in which risky releases waited",
        SUM,
        IncidentMeasures::frozenHours);
  }

  private static double frozenHours(Stretch stretch) {
    double hours = 0;
    long since = -1;
    long end = 0;
    for (TraceEvent event : stretch.events()) {
      end = event.time();
      if (event.what() instanceof Happening.ReleasesFrozen freeze) {
        if (freeze.frozen()) {
          since = event.time();
        } else {
          hours += since < 0 ? 0 : SimTime.inHours(event.time() - since);
          since = -1;
        }
      }
    }
    return since < 0 ? hours : hours + SimTime.inHours(end - since);
  }

  private void add(String name, String unit, String meaning, Measure.Kind kind, Fold fold) {
    all.add(new Measure(name, unit, meaning, kind, fold));
  }
}
