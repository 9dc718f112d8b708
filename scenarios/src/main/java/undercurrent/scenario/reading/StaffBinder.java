package undercurrent.scenario.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undercurrent.scenario.Run;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.RoleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;

/// Reads `staff` over the head counts of the lifecycle; roles are in the order of the catalogue.
record StaffBinder(Checking checking, Run run) {
  private static final String NO_HAT = "none";

  List<Staffing> bind(Fields top, Optional<LifecycleEntry> lifecycle) {
    Map<String, Staffing> staff = new LinkedHashMap<>();
    lifecycle.ifPresent(
        known ->
            known
                .staff()
                .forEach(
                    (role, count) ->
                        checking
                            .vocabulary()
                            .role(role)
                            .ifPresent(entry -> staff.put(role, preset(entry, count)))));
    top.map("staff", "S108", "role: count lines")
        .ifPresent(given -> given.entries().entries().forEach(entry -> bind(entry, staff)));
    var ordered = new ArrayList<Staffing>();
    for (RoleEntry role : checking.vocabulary().roles()) {
      Optional.ofNullable(staff.get(role.id())).ifPresent(ordered::add);
    }
    return ordered;
  }

  private void bind(Node.Entry entry, Map<String, Staffing> staff) {
    var role = checking.vocabulary().role(entry.name());
    if (role.isEmpty()) {
      var known = checking.vocabulary().roles().stream().map(RoleEntry::id).toList();
      checking
          .findings()
          .add(
              "S109",
              entry.key().place(),
              "unknown role \"" + entry.name() + "\"",
              NearMatch.hint(entry.name(), known),
              "roles: " + String.join(", ", known));
      return;
    }
    switch (entry.value()) {
      case Node.Entries map ->
          staff.put(entry.name(), bind(role.get(), map, staff.get(entry.name())));
      case Node.Faulty _ -> {}
      case Node.Text _, Node.Items _ ->
          checking
              .findings()
              .add(
                  "S108",
                  entry.value().place(),
                  "staff."
                      + entry.name()
                      + " needs a head count or a map, found "
                      + entry.value().title(),
                  "write " + entry.name() + ": 2");
    }
  }

  private Staffing bind(RoleEntry role, Node.Entries map, @Nullable Staffing before) {
    var fields = new Fields(checking, map, "staff." + role.id());
    Staffing preset = before == null ? preset(role, 1) : before;
    List<Knob> knobs = knobs(preset);
    fields.allow(Keys.names(StaffKeys.LISTS, knobs));
    Settings settings = fields.settings(knobs);
    return new Staffing(
        role.id(),
        settings.count("count"),
        settings.hoursPerWeek("hours"),
        settings.moneyPerHour("cost"),
        settings.share("skill"),
        settings.name("picks"),
        hats(fields, role, settings.list("also")),
        new MoveBinder(checking, run).bind(fields, settings.count("count")));
  }

  private List<String> hats(Fields fields, RoleEntry role, List<String> asked) {
    var known = checking.vocabulary().roles().stream().map(RoleEntry::id).toList();
    var others = known.stream().filter(id -> !id.equals(role.id())).toList();
    var hats = new ArrayList<String>();
    for (String hat : asked) {
      if (others.contains(hat)) {
        hats.add(hat);
      } else if (!(hat.equals(NO_HAT) && asked.size() == 1)) {
        checking
            .findings()
            .add(
                "S109",
                fields.text("also").map(Node.Text::place).orElse(fields.place()),
                hat.equals(role.id())
                    ? "\"" + hat + "\" is the role itself"
                    : "unknown role \"" + hat + "\"",
                NearMatch.hint(hat, others),
                "roles: " + String.join(", ", others));
      }
    }
    return hats;
  }

  private static List<Knob> knobs(Staffing preset) {
    return StaffKeys.ROLE.stream()
        .map(
            knob ->
                switch (knob.name()) {
                  case "count" -> knob.fallingBackTo(Integer.toString(preset.count()));
                  case "hours" -> knob.fallingBackTo(plain(preset.hoursPerWeek()) + "h/w");
                  case "cost" -> knob.fallingBackTo(plain(preset.costPerHour()) + "/h");
                  case "skill" -> knob.fallingBackTo(plain(preset.skill()));
                  default -> knob;
                })
        .toList();
  }

  private static Staffing preset(RoleEntry role, int count) {
    return new Staffing(role.id(), count, role.hoursPerWeek(), role.costPerHour(), role.skill());
  }

  private static String plain(double number) {
    return Knob.number("n", "0", "a number")
        .read(BigDecimal.valueOf(number).toPlainString())
        .map(Value::text)
        .orThrow();
  }
}
