package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Run;
import undercurrent.scenario.Statistic;
import undercurrent.scenario.Vocabulary.MeasureEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Value;

/// Reads `goals`.
record GoalBinder(Checking checking, Run run) {
  private static final Knob POINTS = Knob.number("points", "10", "what it is worth");
  private static final int RUNS_FOR_A_TAIL = 30;

  List<Goal> bind(Fields top) {
    var goals = new ItemReader(checking, "goals", "metric").read(top, this::item);
    if (!goals.isEmpty() && goals.stream().allMatch(goal -> goal.points() == 0)) {
      checking
          .findings()
          .add(
              "S131",
              top.keyPlace("goals"),
              "all goals have 0 points",
              "give at least one goal more than 0");
    }
    return goals;
  }

  private Optional<Goal> item(Fields item) {
    boolean clean = item.allow(Keys.names(Keys.GOAL, List.of()));
    var texts = new MeasureText(checking.vocabulary());
    return new ItemReader(checking, "goals", "metric")
        .name(item, Keys.names(Keys.GOAL, List.of()))
        .flatMap(
            name ->
                item.read(name, "goals", texts::measure)
                    .flatMap(measure -> goal(item, name, measure, clean)));
  }

  private Optional<Goal> goal(Fields item, Node.Text name, MeasureEntry measure, boolean clean) {
    var min = bound(item, "min", measure);
    var max = bound(item, "max", measure);
    Statistic over = over(item);
    double points = points(item);
    boolean hidden = item.flag("hidden");
    if (!item.has("min") && !item.has("max") && clean) {
      checking
          .findings()
          .add("S129", item.place(), "a goal needs min, max or both", "add min: or max:");
    } else if (min.isPresent() && max.isPresent() && min.get().amount() > max.get().amount()) {
      checking
          .findings()
          .add(
              "S129",
              item.text("min").map(Node.Text::place).orElse(item.place()),
              "min " + min.get().text() + " is above max " + max.get().text(),
              "exchange them");
    }
    return min.isEmpty() && max.isEmpty()
        ? Optional.empty()
        : Optional.of(new Goal(name.text(), min, max, over, points, hidden));
  }

  private Optional<Value.Amount> bound(Fields item, String key, MeasureEntry measure) {
    if (!item.has(key)) {
      return Optional.empty();
    }
    var texts = new MeasureText(checking.vocabulary());
    return item.text(key)
        .flatMap(text -> item.read(text, item.subject(key), t -> texts.value(measure, t)));
  }

  private double points(Fields item) {
    double points = item.amount(POINTS).map(Value.Amount::amount).orElse(10.0);
    if (points < 0) {
      checking
          .findings()
          .add(
              "S131",
              item.text("points").map(Node.Text::place).orElse(item.place()),
              "points must be 0 or more",
              "remove the minus sign");
    }
    return points;
  }

  private Statistic over(Fields item) {
    var text = item.has("over") ? item.text("over") : Optional.<Node.Text>empty();
    if (text.isEmpty()) {
      return Statistic.MEAN;
    }
    String name = text.get().text();
    var found = Stream.of(Statistic.values()).filter(each -> each.title().equals(name)).findFirst();
    if (found.isEmpty()) {
      var known = Stream.of(Statistic.values()).map(Statistic::title).toList();
      checking
          .findings()
          .add(
              "S149",
              text.get().place(),
              "unknown name \"" + name + "\"",
              NearMatch.hint(name, known),
              "known here: " + String.join(", ", known));
      return Statistic.MEAN;
    }
    Statistic over = found.get();
    if ((over == Statistic.P05 || over == Statistic.P95) && run.replications() < RUNS_FOR_A_TAIL) {
      checking
          .findings()
          .add(
              "W202",
              text.get().place(),
              run.replications() + " runs cannot show a 5 % tail",
              "run.replications: " + RUNS_FOR_A_TAIL + " or more");
    }
    return over;
  }
}
