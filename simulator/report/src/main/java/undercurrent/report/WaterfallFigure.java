package undercurrent.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import undercurrent.lifecycle.WaterfallExhibit;
import undercurrent.lifecycle.WaterfallExhibit.Shown;
import undercurrent.serving.Span;

/// The way of requests as it stands in a page: a row a component, on one axis of time.
final class WaterfallFigure {
  private static final double THIN = 0.4;
  private static final double USUAL_ROWS = 7;

  private WaterfallFigure() {}

  /// How a span is drawn.
  private enum Kind {
    WHOLE("the whole request", "", Hue.GREEN, THIN),
    WAITING("waits for a server", "waits", Hue.INK, THIN),
    SERVICE("is served", "served", Hue.BLUE, 1),
    CUT_SHORT("patience ends it", "cut short", Hue.VERMILLION, 1),
    FALLBACK("is done without", "done without", Hue.ORANGE, 1);

    private final String words;
    private final String brief;
    private final Hue hue;
    private final double thickness;

    Kind(String words, String brief, Hue hue, double thickness) {
      this.words = words;
      this.brief = brief;
      this.hue = hue;
      this.thickness = thickness;
    }

    static Kind of(Span span) {
      return switch (span.phase()) {
        case WAITING -> span.isCutShort() ? CUT_SHORT : WAITING;
        case SERVICE -> span.isCutShort() ? CUT_SHORT : SERVICE;
        case FALLBACK -> FALLBACK;
      };
    }
  }

  /// Returns the figure of a waterfall.
  static ChartFigure of(WaterfallExhibit waterfall) {
    return new ChartFigure(
        waterfall.id(),
        waterfall.title(),
        waterfall.caption(),
        legend(),
        (width, height) -> draw(waterfall, width, height),
        table(waterfall),
        Math.max(1, rows(waterfall).size() / USUAL_ROWS));
  }

  private static Plane draw(WaterfallExhibit waterfall, int width, int height) {
    double longest =
        waterfall.requests().stream()
            .mapToDouble(shown -> shown.course().latencyMs())
            .max()
            .orElse(0);
    Scale across = Scale.fromZero("time since the request came, ms", longest);
    return BarRows.draw(rows(waterfall), across, width, height);
  }

  private static List<BarRows.Row> rows(WaterfallExhibit waterfall) {
    var rows = new ArrayList<BarRows.Row>();
    for (Shown shown : waterfall.requests()) {
      rows.add(
          new BarRows.Row(head(shown), List.of(bar(0, shown.course().latencyMs(), Kind.WHOLE))));
      var components = new LinkedHashSet<String>();
      shown.course().spans().forEach(span -> components.add(span.component()));
      components.forEach(component -> rows.add(row(shown, component)));
    }
    return rows;
  }

  private static String head(Shown shown) {
    String name = Titles.sentence(shown.name());
    return name + ": " + milliseconds(shown.course().latencyMs());
  }

  private static BarRows.Row row(Shown shown, String component) {
    var sums = new EnumMap<Kind, Double>(Kind.class);
    var bars = new ArrayList<BarRows.Bar>();
    for (Span span : shown.course().spans()) {
      if (span.component().equals(component)) {
        double begin = shown.course().beginMs(span);
        sums.merge(Kind.of(span), span.milliseconds(), Double::sum);
        bars.add(bar(begin, begin + span.milliseconds(), Kind.of(span)));
      }
    }
    double sum = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    String brief = component + ": " + milliseconds(sum);
    var parts = new StringJoiner(", ", brief + " (", ")");
    sums.forEach((kind, time) -> parts.add(kind.brief + " " + Figures.short3(time)));
    return new BarRows.Row(parts.toString(), brief, bars);
  }

  private static BarRows.Bar bar(double from, double to, Kind kind) {
    return new BarRows.Bar(from, to, kind.thickness, kind.hue);
  }

  private static String milliseconds(double value) {
    return Figures.short3(value) + " ms";
  }

  private static Markup legend() {
    var legend = new Markup().open("ul", "class", "legend");
    for (Kind kind : Kind.values()) {
      BarRows.sample(legend, kind.hue, kind.thickness, kind.words);
    }
    return legend.close();
  }

  private static Markup table(WaterfallExhibit waterfall) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Request", "Component", "What", "Try", "Begins, ms", "Takes, ms")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    for (Shown shown : waterfall.requests()) {
      for (Span span : shown.course().spans()) {
        table.open("tr").element("th", Titles.sentence(shown.name()), "scope", "row");
        table.element("td", span.component());
        table.element("td", span.phase().name().toLowerCase(Locale.ROOT) + cut(span));
        table.element("td", String.valueOf(span.attempt()), "class", "figure");
        table.element("td", Figures.decimals(shown.course().beginMs(span), 3), "class", "figure");
        table.element("td", Figures.decimals(span.milliseconds(), 3), "class", "figure").close();
      }
    }
    return table.close().close();
  }

  private static String cut(Span span) {
    return span.isCutShort() ? ", cut short" : "";
  }
}
