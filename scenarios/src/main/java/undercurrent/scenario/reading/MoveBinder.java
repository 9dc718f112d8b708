package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import undercurrent.scenario.Run;
import undercurrent.scenario.Staffing.Absence;
import undercurrent.scenario.Staffing.Hire;
import undercurrent.scenario.Staffing.Leaver;
import undercurrent.scenario.Staffing.Move;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Reads who comes, goes and is away among the people of a role.
record MoveBinder(Checking checking, Run run) {

  List<Move> bind(Fields role, int count) {
    var moves = new ArrayList<Move>();
    int people = count;
    for (Item item : items(role, "hires")) {
      var hire = new Hire(item.hours("at"), item.hours("lead"), item.settings().count("count"));
      if (isInTime(item, hire.atHours() + hire.leadHours(), "the first day is")) {
        people += hire.count();
        moves.add(hire);
      }
    }
    int going = 0;
    for (Item item : items(role, "leavers")) {
      var leaver = new Leaver(item.hours("at"), item.settings().count("count"));
      going += leaver.count();
      boolean inTime = isInTime(item, leaver.atHours(), "they leave");
      if (inTime && isThere(item, going, people)) {
        moves.add(leaver);
      }
    }
    for (Item item : items(role, "leave")) {
      var leave = new Absence(item.hours("at"), item.hours("for"), item.settings().count("count"));
      boolean inTime = isInTime(item, leave.atHours(), "it begins");
      if (inTime && isShort(item, leave) && isThere(item, leave.count(), people)) {
        moves.add(leave);
      }
    }
    return moves;
  }

  private record Item(Fields fields, Settings settings) {
    double hours(String key) {
      return settings.hours(key);
    }

    Place place(String key) {
      return fields.entries().value(key).map(Node::place).orElse(fields.place());
    }
  }

  private List<Item> items(Fields role, String list) {
    var items = new ArrayList<Item>();
    String example = "[{ at: 8w, count: 1 }]";
    List<Knob> knobs = StaffKeys.moves(list);
    for (Node node : role.list(list, example).map(Node.Items::items).orElse(List.of())) {
      String where = role.subject(list) + "[" + items.size() + "]";
      switch (node) {
        case Node.Entries map -> {
          var fields = new Fields(checking, map, where);
          boolean clean = fields.allow(Keys.names(List.of(), knobs));
          if (clean && !fields.has("at")) {
            checking
                .findings()
                .add("S106", map.place(), where + " needs \"at: <time>\"", "add at: 8w");
          }
          items.add(new Item(fields, fields.settings(knobs)));
        }
        case Node.Faulty _ -> {}
        case Node.Text _, Node.Items _ ->
            checking
                .findings()
                .add(
                    "S147",
                    node.place(),
                    where + " needs a map, found " + node.title(),
                    "write for example " + example);
      }
    }
    return items;
  }

  private boolean isInTime(Item item, double hours, String what) {
    if (hours < run.hours()) {
      return true;
    }
    checking
        .findings()
        .add(
            "S120",
            item.place("at"),
            what
                + " "
                + DurationText.write(hours)
                + " after the start, and the run ends at "
                + DurationText.write(run.hours())
                + ": it would never act",
            "make it earlier, or the run longer");
    return false;
  }

  private boolean isShort(Item item, Absence leave) {
    if (leave.forHours() < run.hours()) {
      return true;
    }
    checking
        .findings()
        .add(
            "S171",
            item.place("for"),
            "a leave of "
                + DurationText.write(leave.forHours())
                + " is no shorter than the run ("
                + DurationText.write(run.hours())
                + ")",
            "make it shorter, or lower the head count");
    return false;
  }

  private boolean isThere(Item item, int asked, int people) {
    if (asked <= people) {
      return true;
    }
    checking
        .findings()
        .add(
            "S172",
            item.place("count"),
            "this is about "
                + asked
                + (asked == 1 ? " person" : " people")
                + " of a role that has "
                + people,
            "lower the count, or raise the head count");
    return false;
  }
}
