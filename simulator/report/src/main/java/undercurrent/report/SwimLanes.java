package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.ledger.ItemCourse;

/// A chain of causes as swim lanes: a lane a role, who did what when from left to right, an arrow
/// from each cause to what it led to. A piece of work shows how long it waited and how long it was in
/// hand.
final class SwimLanes {
  private static final int MOST = 7;
  private static final int WORKS = 3;
  private static final int LEFT = 132;
  private static final int TOP = 34;
  private static final int LANE = 118;
  private static final int GAP = 22;
  private static final double WIDEST = 190; // of a column
  private static final int WIDTH = 1000;
  private static final int LETTER = 13;
  private static final double LETTER_WIDTH = 0.56;
  private static final int LINES = 5;
  private static final List<String> FIRST = List.of("calendar", "the world", "debts");
  private static final List<String> LAST = List.of("alarms", "production");

  private final CauseChain chain;
  private final List<String> lanes;
  private final double column;

  SwimLanes(CauseChain whole) {
    this.chain = whole.abridged(MOST, WORKS);
    this.lanes = lanes(chain);
    this.column = Math.min(WIDEST, (WIDTH - LEFT) / (double) chain.links().size());
  }

  /// Returns whether more than one thing led to another, so that there is something to draw.
  boolean isWorthDrawing() {
    return chain.links().size() > 1;
  }

  private static List<String> lanes(CauseChain chain) {
    var lanes =
        new ArrayList<>(chain.links().stream().map(link -> link.lane()).distinct().toList());
    lanes.sort(Comparator.comparingInt(SwimLanes::place));
    return lanes;
  }

  private static int place(String lane) {
    return FIRST.contains(lane) ? FIRST.indexOf(lane) : LAST.contains(lane) ? 100 : 10;
  }

  /// Returns the picture for a page that has our style sheet.
  ///
  /// @param id a name that no other picture of the page has
  Markup markup(String id, String title) {
    return picture(id, title, "");
  }

  /// Returns the picture as a file of its own.
  String file(String title) {
    return picture("why", title, Hue.css()) + "\n";
  }

  private Markup picture(String id, String title, String style) {
    int height = TOP + lanes.size() * LANE + 4;
    var svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "lanes",
        "role",
        "img",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "font-family",
        "system-ui,'DejaVu Sans',sans-serif",
        "font-size",
        String.valueOf(LETTER),
        "aria-labelledby",
        id + "-t " + id + "-d");
    svg.element("title", title, "id", id + "-t").element("desc", description(), "id", id + "-d");
    if (!style.isEmpty()) {
      svg.open("style").verbatim(style).close();
      svg.empty("rect", "width", "100%", "height", "100%", "style", fill(Hue.PAPER));
    }
    arrowHead(svg, id);
    lanes.forEach(lane -> lane(svg, lane));
    for (int i = 1; i < chain.links().size(); i++) {
      arrow(svg, id, i);
    }
    for (int i = 0; i < chain.links().size(); i++) {
      box(svg, i);
    }
    return svg.close();
  }

  private String description() {
    var words = new StringBuilder();
    for (var link : chain.links()) {
      words.append(CauseMark.when(link.event())).append(", ").append(link.lane()).append(": ");
      words.append(link.phrase()).append(". ");
    }
    return words.toString().strip();
  }

  private static void arrowHead(Markup svg, String id) {
    svg.open("defs");
    svg.open(
        "marker",
        "id",
        id + "-head",
        "viewBox",
        "0 0 10 10",
        "refX",
        "9",
        "refY",
        "5",
        "markerWidth",
        "8",
        "markerHeight",
        "8",
        "orient",
        "auto-start-reverse");
    svg.empty("path", "d", "M0 0L10 5L0 10z", "style", fill(Hue.INK)).close().close();
  }

  private void lane(Markup svg, String lane) {
    double top = TOP + lanes.indexOf(lane) * (double) LANE;
    line(svg, 0, top, WIDTH, top, Hue.GRID);
    List<String> words =
        WrappedWords.of(Titles.sentence(lane), (LEFT - 12) / (LETTER * LETTER_WIDTH));
    for (int i = 0; i < words.size(); i++) {
      double y = top + LANE / 2.0 + (i - (words.size() - 1) / 2.0) * 17 + 5;
      SvgText.write(svg, words.get(i), 2, y, "start", "600");
    }
  }

  private double left(int index) {
    return LEFT + index * column + GAP / 2.0;
  }

  private double middle(int index) {
    return TOP + (lanes.indexOf(chain.links().get(index).lane()) + 0.5) * LANE;
  }

  private void arrow(Markup svg, String id, int to) {
    double x1 = left(to - 1) + column - GAP;
    double x2 = left(to) - 1;
    double y1 = middle(to - 1);
    double y2 = middle(to);
    boolean isDirect = chain.links().get(to).omitted() == 0;
    double bend = (x1 + x2) / 2;
    String way =
        y1 == y2
            ? "M" + at(x1, y1) + "L" + at(x2, y2)
            : "M"
                + at(x1, y1)
                + "H"
                + Plane.pixels(bend)
                + "V"
                + Plane.pixels(y2)
                + "H"
                + Plane.pixels(x2);
    svg.empty(
        "path",
        "d",
        way,
        "stroke-width",
        "1.6",
        "stroke-dasharray",
        isDirect ? "none" : "3 4",
        "marker-end",
        "url(#" + id + "-head)",
        "style",
        "fill:none;stroke:" + Hue.INK.reference());
  }

  private static String at(double x, double y) {
    return Plane.pixels(x) + " " + Plane.pixels(y);
  }

  private void box(Markup svg, int index) {
    var link = chain.links().get(index);
    double wide = column - GAP;
    double top = middle(index) - LANE / 2.0 + 10;
    Hue hue = hue(link);
    SvgText.write(
        svg, CauseMark.briefly(link.event()), left(index) + wide / 2, 22, "middle", "400");
    svg.open("g").element("title", link.phrase());
    svg.empty(
        "rect",
        "x",
        Plane.pixels(left(index)),
        "y",
        Plane.pixels(top),
        "width",
        Plane.pixels(wide),
        "height",
        String.valueOf(LANE - 20),
        "rx",
        "4",
        "stroke-width",
        hue == Hue.INK ? "1.2" : "3",
        "style",
        fill(Hue.PAPER) + ";stroke:" + hue.reference());
    List<String> words = label(link, wide);
    for (int i = 0; i < words.size(); i++) {
      SvgText.write(svg, words.get(i), left(index) + 6, top + 17 + i * 15.5, "start", "400");
    }
    link.work().ifPresent(course -> time(svg, course, left(index), top + LANE - 28, wide));
    svg.close();
  }

  /// Draws which part of its time a piece of work was in hand.
  private static void time(Markup svg, ItemCourse course, double x, double y, double wide) {
    if (!course.isFinished() || course.elapsedHours() == 0) {
      return;
    }
    double hand = wide * Math.min(1, course.touchHours() / course.elapsedHours());
    bar(svg, x, y, wide - hand, Hue.ORANGE);
    bar(svg, x + wide - hand, y, hand, Hue.BLUE);
  }

  private static void bar(Markup svg, double x, double y, double wide, Hue hue) {
    svg.empty(
        "rect",
        "x",
        Plane.pixels(x),
        "y",
        Plane.pixels(y),
        "width",
        Plane.pixels(wide),
        "height",
        "8",
        "style",
        fill(hue));
  }

  private static List<String> label(CauseChain.Link link, double wide) {
    String text = link.work().map(ItemCourse::title).orElseGet(link::phrase);
    double letters = (wide - 10) / (LETTER * LETTER_WIDTH);
    List<String> lines = WrappedWords.of(text.replaceFirst(", week \\d+$", ""), letters);
    int most = link.work().isPresent() ? LINES - 1 : LINES;
    if (lines.size() <= most) {
      return lines;
    }
    var shown = new ArrayList<>(lines.subList(0, most));
    String last = shown.getLast();
    shown.set(most - 1, last.substring(0, (int) Math.min(last.length(), letters - 2)) + " …");
    return shown;
  }

  private static Hue hue(CauseChain.Link link) {
    return switch (CauseMark.of(link.event())) {
      case "breaks" -> Hue.VERMILLION;
      case "notices" -> Hue.ORANGE;
      case "mends" -> Hue.GREEN;
      default -> Hue.INK;
    };
  }

  private static void line(Markup svg, double x1, double y1, double x2, double y2, Hue hue) {
    svg.empty(
        "line",
        "x1",
        Plane.pixels(x1),
        "y1",
        Plane.pixels(y1),
        "x2",
        Plane.pixels(x2),
        "y2",
        Plane.pixels(y2),
        "style",
        "stroke:" + hue.reference());
  }

  private static String fill(Hue hue) {
    return "fill:" + hue.reference();
  }
}
