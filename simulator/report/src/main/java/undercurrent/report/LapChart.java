package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.experiment.RunResult;
import undercurrent.trace.Happening.TurnEnded;

/// The time of each lap of the loop over the replications, and how it ended.
final class LapChart {
  private static final double HOURS_PER_DAY = 24;
  private static final double SPREAD = 0.7; // of a lap, so that marks stand beside each other

  private LapChart() {}

  /// A lap in all replications in which it ended.
  private record Lap(int number, List<TurnEnded> turns) {
    double mean() {
      return turns.stream().mapToDouble(LapChart::days).average().orElse(0);
    }

    double least() {
      return turns.stream().mapToDouble(LapChart::days).min().orElse(0);
    }

    double most() {
      return turns.stream().mapToDouble(LapChart::days).max().orElse(0);
    }

    long ended(String ending) {
      return turns.stream().filter(turn -> turn.ending().equals(ending)).count();
    }
  }

  /// Returns the figure of a run; nothing when no lap ended.
  static Optional<ChartFigure> of(RunResult run) {
    List<Lap> laps = laps(run);
    if (laps.isEmpty()) {
      return Optional.empty();
    }
    var endings = new TreeSet<String>();
    laps.forEach(lap -> lap.turns().forEach(turn -> endings.add(turn.ending())));
    int replications = run.replications().size();
    return Optional.of(
        new ChartFigure(
            "laps",
            "Time of a lap, days",
            "A lap is a turn of the loop, from the start of curation to the end of the roll-out or"
                + " to the gate that refused it for good; time that it waits for people and for the"
                + " lap before it is in it. Laps are numbered as they begin, those that answer an"
                + " incident among them. Each mark is a lap of one replication; "
                + (replications > 1
                    ? "the line is the range over replications, the bar across it the mean. "
                    : "one replication was run, so there is no range. ")
                + "Laps under way when the run ends are missing, so that of the last only the fast"
                + " ones are seen. How long each piece of work takes is assumed.",
            legend(List.copyOf(endings)),
            (width, height) -> draw(laps, width, height),
            table(laps, List.copyOf(endings))));
  }

  private static List<Lap> laps(RunResult run) {
    SortedMap<Integer, List<TurnEnded>> byNumber = new TreeMap<>();
    for (var replication : run.replications()) {
      for (TurnEnded turn : replication.turns()) {
        int number = Math.toIntExact(turn.turn());
        byNumber.computeIfAbsent(number, none -> new ArrayList<>()).add(turn);
      }
    }
    var laps = new ArrayList<Lap>();
    byNumber.forEach((number, turns) -> laps.add(new Lap(number, turns)));
    return laps;
  }

  private static Plane draw(List<Lap> laps, int width, int height) {
    double most = laps.stream().mapToDouble(Lap::most).max().orElse(1);
    var plane =
        new Plane(
            width,
            height,
            Scale.counted("lap", laps.getFirst().number(), laps.getLast().number()),
            Scale.fromZero("days", most));
    double wide = SPREAD * (plane.x(1) - plane.x(0));
    for (Lap lap : laps) {
      double x = plane.x(lap.number());
      double mean = plane.y(lap.mean());
      plane.line(x, plane.y(lap.least()), x, plane.y(lap.most()), Hue.INK, 1.2);
      int count = lap.turns().size();
      if (count > 1) {
        plane.line(x - wide / 2, mean, x + wide / 2, mean, Hue.INK, 2.4);
      }
      for (int i = 0; i < count; i++) {
        TurnEnded turn = lap.turns().get(i);
        double beside = ((i + 0.5) / count - 0.5) * wide;
        plane.mark(mark(turn.ending()), x + beside, plane.y(days(turn)));
      }
    }
    return plane;
  }

  private static double days(TurnEnded turn) {
    return turn.hours() / HOURS_PER_DAY;
  }

  /// Returns the mark of an ending, the same in every page.
  private static Mark mark(String ending) {
    return switch (ending) {
      case "released" -> Mark.CIRCLE;
      case "refused-by-model-validation" -> Mark.TRIANGLE;
      case "refused-by-system-validation" -> Mark.DIAMOND;
      case "taken-back" -> Mark.CROSS;
      default -> Mark.SQUARE;
    };
  }

  private static Markup legend(List<String> endings) {
    var legend = new Markup().open("ul", "class", "legend");
    for (String ending : endings) {
      legend.open("li");
      mark(ending).sample(legend);
      legend.text(words(ending)).close();
    }
    return legend.close();
  }

  private static Markup table(List<Lap> laps, List<String> endings) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Lap", "Mean, days", "Range, days", "Ended")) {
      table.element("th", head, "scope", "col");
    }
    endings.forEach(ending -> table.element("th", Titles.sentence(words(ending)), "scope", "col"));
    table.close().close().open("tbody");
    for (Lap lap : laps) {
      String range = Figures.decimals(lap.least(), 1) + " to " + Figures.decimals(lap.most(), 1);
      table.open("tr").element("th", String.valueOf(lap.number()), "scope", "row");
      table.element("td", Figures.decimals(lap.mean(), 1), "class", "figure");
      table.element("td", range, "class", "figure");
      table.element("td", Figures.whole(lap.turns().size()), "class", "figure");
      for (String ending : endings) {
        table.element("td", Figures.whole(lap.ended(ending)), "class", "figure");
      }
      table.close();
    }
    return table.close().close();
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }
}
