package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.Nights;

/// A part of the report of a run. The terminal and the page show the same parts in this order, with
/// the same headings and the same measures.
enum ReportPart {
  CHRONICLE("chronicle", "What happened", ", in the first replication"),
  STARVED("starved", "What starved", ", in the first replication"),
  EFFORT(
      "effort",
      "Where the hours went",
      "",
      "effort.total",
      "work.",
      "effort.share.toil",
      "effort.share.rework",
      "effort.share.incident",
      "effort.share.debt-"),
  FLOW("flow", "How the work flowed", ""),
  LATENCY("part-latency", "Latency", "", "latency."),
  ACCURACY("part-accuracy", "Accuracy", "", "accuracy."),
  SAFETY("part-safety", "Safety", "", "safety.", "exposure."),
  SUITE(
      "part-suite",
      "Scenario suite",
      " near the physical limit, nobody at the wheel to help",
      "suite."),
  FUNNEL("part-funnel", "Funnel of data", "", "volume."),
  VALUE("part-value", "Value", "", "value."),
  RETRIEVAL("part-retrieval", "Retrieval", "", "retrieval."),
  DELIVERY("delivery", "Delivery", "", "delivery."),
  INCIDENTS(
      "part-incidents",
      "Incidents",
      ", pages, toil, error budget",
      "incidents.",
      "pages.",
      "toil.",
      "error-budget.",
      "releases."),
  QUESTIONS(
      "part-questions", "The five questions", " of Sculley et al. (2015), section 9", "questions."),
  SCORE("test-score", "ML Test Score", ", in the first replication"),
  COST("part-cost", "Cost", ", in the currency of the wages", "cost."),
  SAFETY_CASE("safety-case", "Safety case", ", limits assumed"),
  GOALS("goals", "Goals", ""),
  WHY("why", "Why", "");

  /// What the heading of incidents has to say besides: how pages tire is an assumption.
  static final String PAGES_ASSUMED =
      "assumed: pages are missed as undercurrent explain attention says";

  private final String id;
  private final String title;
  private final String aside;
  private final List<String> prefixes;

  ReportPart(String id, String title, String aside, String... prefixes) {
    this.id = id;
    this.title = title;
    this.aside = aside;
    this.prefixes = List.of(prefixes);
  }

  /// Returns who was woken at night in the first replication, in a sentence.
  static String woken(RunResult run) {
    List<String> woken = Nights.of(run.replications().getFirst().trace()).inWords();
    return "Woken at night, in the first replication: "
        + (woken.isEmpty() ? "nobody" : String.join(", ", woken))
        + ".";
  }

  /// Returns the name of its section in a page.
  String id() {
    return id;
  }

  /// Returns its heading in a page.
  String heading() {
    return title + aside;
  }

  /// Returns its heading in a terminal, with its title in capitals.
  String inCapitals() {
    return title.toUpperCase(Locale.ROOT) + aside;
  }

  /// Returns the measures that it shows as a table; none where retrieval searches nothing.
  List<MeasureResult> rows(RunResult run) {
    var rows =
        prefixes.stream()
            .flatMap(prefix -> MeasureTable.named(run, prefix).stream())
            .distinct()
            .toList();
    boolean isSeen = this != RETRIEVAL || rows.stream().anyMatch(row -> !row.estimate().isNone());
    return isSeen ? rows : List.of();
  }
}
