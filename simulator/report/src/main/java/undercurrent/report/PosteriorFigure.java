package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.math3.distribution.BetaDistribution;
import undercurrent.lifecycle.PosteriorExhibit;
import undercurrent.lifecycle.PosteriorExhibit.Arm;
import undercurrent.statistics.TwoShares;

/// What is known of two arms as it stands in a page: two densities, the interval of each, and the
/// difference in words.
final class PosteriorFigure {
  private static final int STEPS = 160;
  private static final double FARTHEST = 0.0005; // of either tail that is drawn no more
  private static final double TAIL = 0.025;
  private static final double PERCENT = 100;

  private PosteriorFigure() {}

  /// How an arm is drawn.
  private record Shape(Arm arm, BetaDistribution known, Hue hue, Curve.Dash dash) {
    double low() {
      return PERCENT * known.inverseCumulativeProbability(TAIL);
    }

    double high() {
      return PERCENT * known.inverseCumulativeProbability(1 - TAIL);
    }

    double density(double percent) {
      return known.density(percent / PERCENT) / PERCENT;
    }

    String inWords() {
      return arm.name()
          + ": "
          + Figures.whole(arm.successes())
          + " of "
          + Figures.whole(arm.trials())
          + ", 95 % interval "
          + Figures.decimals(low(), 2)
          + " to "
          + Figures.decimals(high(), 2)
          + " %";
    }
  }

  /// Returns the figure of two arms.
  static ChartFigure of(PosteriorExhibit exhibit) {
    TwoShares both = exhibit.posterior();
    var shapes =
        List.of(
            new Shape(exhibit.a(), both.first(), Hue.BLUE, Curve.Dash.SOLID),
            new Shape(exhibit.b(), both.second(), Hue.VERMILLION, Curve.Dash.DASHED));
    var difference = difference(exhibit, both);
    return new ChartFigure(
        exhibit.id(),
        exhibit.title(),
        exhibit.caption(),
        legend(shapes, difference),
        (width, height) -> draw(exhibit.share(), shapes, width, height),
        table(shapes, difference));
  }

  /// Returns each figure about the difference with its name.
  private static List<List<String>> difference(PosteriorExhibit exhibit, TwoShares both) {
    String b = exhibit.b().name();
    String a = exhibit.a().name();
    double mean = both.second().getNumericalMean() - both.first().getNumericalMean();
    return List.of(
        List.of(
            "Probability that " + b + " is above " + a,
            Figures.decimals(both.chanceSecondIsHigher(), 3)),
        List.of(
            b + " less " + a,
            points(mean)
                + " percentage points, 95 % interval "
                + points(both.differenceQuantile(TAIL))
                + " to "
                + points(both.differenceQuantile(1 - TAIL))));
  }

  private static String points(double share) {
    return Figures.decimals(PERCENT * share, 2);
  }

  private static Plane draw(String share, List<Shape> shapes, int width, int height) {
    var plane = new Plane(width, height, across(share, shapes), up(shapes));
    for (Shape shape : shapes) {
      var places = new StringJoiner(" ");
      for (double[] at : curve(shape)) {
        places.add(Plane.pixels(plane.x(at[0])) + "," + Plane.pixels(plane.y(at[1])));
      }
      plane.path(places.toString(), shape.hue(), shape.dash());
    }
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      double y = plane.y(0) - (0.5 + 0.6 * i) * plane.letters();
      plane.line(plane.x(shape.low()), y, plane.x(shape.high()), y, shape.hue(), 4);
    }
    return plane;
  }

  private static List<double[]> curve(Shape shape) {
    double from = PERCENT * shape.known().inverseCumulativeProbability(FARTHEST);
    double to = PERCENT * shape.known().inverseCumulativeProbability(1 - FARTHEST);
    var places = new ArrayList<double[]>();
    for (int i = 0; i <= STEPS; i++) {
      double at = from + (to - from) * i / STEPS;
      places.add(new double[] {at, shape.density(at)});
    }
    return places;
  }

  private static Scale across(String share, List<Shape> shapes) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Shape shape : shapes) {
      least = Math.min(least, curve(shape).getFirst()[0]);
      most = Math.max(most, curve(shape).getLast()[0]);
    }
    return Scale.between(share + ", %", least, most);
  }

  private static Scale up(List<Shape> shapes) {
    double most = 0;
    for (Shape shape : shapes) {
      for (double[] at : curve(shape)) {
        most = Math.max(most, at[1]);
      }
    }
    return Scale.fromZero("probability density, per percentage point", most);
  }

  private static Markup legend(List<Shape> shapes, List<List<String>> difference) {
    var legend = new Markup().open("ul", "class", "legend");
    for (Shape shape : shapes) {
      legend.open("li");
      ChartFigure.sample(legend, shape.hue(), shape.dash());
      legend.text(shape.inWords()).close();
    }
    for (var figure : difference) {
      legend.element("li", figure.getFirst() + ": " + figure.getLast());
    }
    return legend.close();
  }

  private static Markup table(List<Shape> shapes, List<List<String>> difference) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Arm", "Successes", "Trials", "Mean, %", "95 % interval, %")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    for (Shape shape : shapes) {
      table.open("tr").element("th", shape.arm().name(), "scope", "row");
      table.element("td", Figures.whole(shape.arm().successes()), "class", "figure");
      table.element("td", Figures.whole(shape.arm().trials()), "class", "figure");
      table.element("td", points(shape.known().getNumericalMean()), "class", "figure");
      String interval =
          Figures.decimals(shape.low(), 2) + " to " + Figures.decimals(shape.high(), 2);
      table.element("td", interval, "class", "figure").close();
    }
    for (var figure : difference) {
      table.open("tr").element("th", figure.getFirst(), "scope", "row");
      table.element("td", figure.getLast(), "colspan", "4").close();
    }
    return table.close().close();
  }
}
