package undercurrent.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import undercurrent.experiment.RunResult;

/// What every page of ours has: its head with all styles in it, its title, the parts that are the
/// same for a run and for a twin, and its end. It asks for nothing over the network.
final class Page {
  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final Markup markup = new Markup();

  /// What stands under the headline of a page.
  record Fact(String term, String meaning) {}

  /// Begins the page of a run.
  Page(String title, String subtitle, String headline, RunResult run) {
    this(
        title,
        subtitle,
        headline,
        List.of(
            new Fact("Input", run.plan().opened().inputInWords()),
            new Fact("Run", TerminalHead.extent(run)),
            new Fact("Real", Titles.sentence(TerminalHead.NOTE) + ".")));
  }

  /// Begins a page.
  Page(String title, String subtitle, String headline, List<Fact> facts) {
    markup.open("html", "lang", "en").open("head");
    markup.empty("meta", "charset", "utf-8");
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.empty("meta", "name", "color-scheme", "content", "light dark");
    markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_OUTSIDE);
    markup.element("title", title + " · Undercurrent");
    markup.open("style").verbatim(Hue.css() + style()).close().close();
    markup.open("body").open("header");
    markup.element("p", subtitle, "class", "kicker");
    markup.element("h1", headline);
    markup.open("dl", "class", "facts");
    facts.forEach(this::add);
    markup.close().close().open("main");
  }

  private void add(Fact fact) {
    markup.open("div").element("dt", fact.term()).element("dd", fact.meaning()).close();
  }

  /// Returns what is written so far, to add to.
  Markup markup() {
    return markup;
  }

  /// Opens a section with a heading.
  Markup section(String id, String heading) {
    return markup.open("section", "id", id).element("h2", heading);
  }

  /// Adds charts in a section of their own.
  void charts(String heading, List<ChartFigure> charts) {
    section("weeks", heading);
    charts.forEach(chart -> chart.addTo(markup));
    markup.close();
  }

  /// Adds the chain of causes behind the worst of a run's first replication.
  void why(RunResult run, String arm) {
    why(run, arm, 0);
  }

  /// Adds why the worst came about since a time, in nanoseconds of the simulation.
  void why(RunResult run, String arm, long since) {
    section(ReportPart.WHY.id(), ReportPart.WHY.heading());
    whyOf(run, arm, "lanes-picture", since);
    markup.close();
  }

  /// Adds the same to a section that is open.
  ///
  /// @param id a name that no other picture of the page has
  void whyOf(RunResult run, String arm, String id) {
    whyOf(run, arm, id, 0);
  }

  private void whyOf(RunResult run, String arm, String id, long since) {
    var trace = run.replications().getFirst().trace();
    Explanation.since(trace, since)
        .ifPresentOrElse(
            why -> chain(why, arm, id),
            () ->
                markup.element(
                    "p",
                    "Nothing stands out in the first replication"
                        + arm
                        + ": no fall of the true accuracy, no incident and no alarm that leads"
                        + " back to something that was done."));
  }

  private void chain(Explanation why, String arm, String id) {
    markup.element(
        "p",
        "In the first replication"
            + arm
            + ", "
            + why.symptom()
            + ". This is what led to it; each line was caused by one above it.");
    var lanes = new SwimLanes(why.lanes());
    if (lanes.isWorthDrawing()) {
      markup.open("div", "class", "wide");
      markup.add(lanes.markup(id, "Who did what when: " + why.symptom()));
      markup.element(
          "p",
          "A lane a role, an arrow from each cause to what it led to; a broken arrow leaves links"
              + " out. The bar below a piece of work: orange it waited, blue it was in hand.",
          "class",
          "reading");
      markup.close();
    }
    markup.open("ol", "class", "chain");
    for (var step : why.steps()) {
      markup.open("li", "class", step.omitted() > 0 ? "omitted" : CauseMark.of(step.event()));
      if (step.omitted() == 0) {
        markup.element("span", CauseMark.when(step.event()), "class", "when");
      }
      markup.text(step.text()).close();
    }
    markup.close();
  }

  /// Adds what may be believed of the figures.
  void claims(RunResult run) {
    section("standing", "What is real here, and what is not");
    markup.open("ul", "class", "claims");
    for (var claim : Claims.of(run.plan().lifecycle().id())) {
      String word = claim.standing().word();
      markup.open("li").element("span", word, "class", "tag " + word);
      markup.text(" " + claim.text()).close();
    }
    markup.close().close();
  }

  /// Adds how to repeat the result, and ends the page.
  String end(String command, List<TwinArms.Arm> arms) {
    section("repeat", "Repeat it");
    markup.element("p", "The same command gives the same result, to the last bit:");
    markup.open("pre").element("code", command).close();
    if (!arms.isEmpty()) {
      hashes(arms);
    }
    markup.close().close();
    markup.open("footer").element("p", "Undercurrent " + Engine.VERSION).close();
    return "<!DOCTYPE html>\n" + markup.close().close();
  }

  private void hashes(List<TwinArms.Arm> arms) {
    markup.open("dl", "class", "hashes");
    for (var arm : arms) {
      markup.open("div").element("dt", arm.title());
      markup.open("dd").element("code", arm.run().resultHash()).close().close();
    }
    markup.close();
  }

  private static String style() {
    try (InputStream stream = Page.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("report.css is missing from the program's jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
