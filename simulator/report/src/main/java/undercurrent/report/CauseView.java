package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.inquest.Account;
import undercurrent.inquest.Account.Line;
import undercurrent.inquest.ChainCount;
import undercurrent.inquest.Parting;
import undercurrent.ledger.Books;
import undercurrent.ledger.Ledger;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Why two arms differ, as a section of their page: where their traces part, which chains of causes
/// one has more of, and where hours, waiting and utilisation moved.
final class CauseView {
  private static final int MOST_CHAINS = 10;
  private static final int MOST_LINES = 8;
  private static final int LINKS = 6;

  private final Comparison comparison;
  private final Markup markup;

  private CauseView(Comparison comparison, Markup markup) {
    this.comparison = comparison;
    this.markup = markup;
  }

  /// Adds the section.
  static void addTo(Page page, Comparison comparison) {
    var view = new CauseView(comparison, page.section("causes", "Why B differs from A"));
    view.account();
    view.traces();
    view.markup.close();
  }

  private void traces() {
    List<TraceEvent> a = trace(comparison.a());
    List<TraceEvent> b = trace(comparison.b());
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    var booksOfA = Books.of(a, comparison.a().plan().people());
    var booksOfB = Books.of(b, comparison.b().plan().people());
    markup.element("h3", "Where the arms part, in the first replication");
    Parting.of(a, b)
        .ifPresentOrElse(
            parting -> parting(parting, booksOfA, booksOfB),
            () -> markup.element("p", "Nowhere: the same happened in both, to the last event."));
    chains(ChainCount.of(a, booksOfA, b, booksOfB, CauseView::isCounted), booksOfA, booksOfB);
  }

  private static List<TraceEvent> trace(RunResult run) {
    return run.replications().getFirst().trace();
  }

  /// Readings are taken in both arms alike.
  private static boolean isCounted(Happening what) {
    return Explanation.isTelling(what)
        && !(what instanceof Happening.QualityRead)
        && !(what instanceof Happening.Scheduled);
  }

  private void parting(Parting parting, Books booksOfA, Books booksOfB) {
    markup.element(
        "p",
        "The first "
            + Figures.whole(parting.number() - 1)
            + (parting.number() == 2 ? " event is" : " events are")
            + " the same in both. What came next, and what had led to it:");
    next("A", parting.a(), booksOfA);
    next("B", parting.b(), booksOfB);
  }

  private void next(String arm, Optional<TraceEvent> event, Books books) {
    markup.open("p").element("strong", arm + ": ");
    markup.text(
        event
            .map(one -> CauseMark.when(one) + ". " + line(one, books))
            .orElse("the run had come to its end."));
    markup.close();
  }

  /// Returns an event and what led to it, such as `incident 3: feed ← outage of the feed`.
  private static String line(TraceEvent event, Books books) {
    var words = new ArrayList<String>();
    for (var link : CauseChain.of(books, event).withoutWork(LINKS).links().reversed()) {
      words.add(link.phrase());
      if (link.omitted() > 0) {
        words.add("…");
      }
    }
    return String.join(" ← ", words);
  }

  private void chains(List<ChainCount> counts, Books booksOfA, Books booksOfB) {
    if (counts.isEmpty()) {
      return;
    }
    markup.element("h3", "Chains of causes that one arm has more of, in the first replication");
    markup.element(
        "p",
        "Counts of one pair, so without an interval; those most out of step first.",
        "class",
        "reading");
    table(List.of("What happened", "Rooted in", "A", "B", "The first of them ← what led to it"));
    for (ChainCount count : counts.stream().limit(MOST_CHAINS).toList()) {
      String what = Titles.sentence(Titles.person(count.what()));
      markup.open("tr").element("th", what, "scope", "row").element("td", count.root().title());
      markup.element("td", Figures.whole(count.a()), "class", "figure");
      markup.element("td", Figures.whole(count.b()), "class", "figure");
      Books books = count.difference() < 0 ? booksOfA : booksOfB;
      String when = CauseMark.briefly(count.first());
      markup.element("td", when + ", " + line(count.first(), books)).close();
    }
    markup.close().close().close();
  }

  private void account() {
    int pairs = comparison.pairs();
    Account account = Account.of(ledgers(comparison.a(), pairs), ledgers(comparison.b(), pairs));
    markup.element("p", TerminalAccount.inOneLine(account));
    lines("Hours, by stage, nature and root", "h", account.hours(), TerminalAccount::cell);
    lines("Waiting of a piece of work", "h", account.waiting(), TerminalAccount::name);
    lines("Utilisation by role", "ratio", account.utilisation(), TerminalAccount::name);
  }

  private static List<Ledger> ledgers(RunResult run, int pairs) {
    return run.replications().stream().limit(pairs).map(ReplicationResult::ledger).toList();
  }

  private void lines(String title, String unit, List<Line> lines, Function<Line, String> name) {
    var shown =
        lines.stream().filter(line -> line.difference().mean() != 0).limit(MOST_LINES).toList();
    if (shown.isEmpty()) {
      return;
    }
    markup.element("h3", title + (unit.equals("h") ? ", h" : ""));
    table(ComparePage.HEADS);
    for (Line line : shown) {
      ComparePage.row(
          markup,
          Titles.sentence(name.apply(line)),
          List.of(Figures.value(unit, line.a()), Figures.value(unit, line.b())),
          unit,
          line.difference());
    }
    markup.close().close().close();
  }

  private void table(List<String> heads) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    heads.forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
  }
}
