package undercurrent.scenario.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.Vocabulary.RoleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;

/// Reads `staff` over the head counts of the lifecycle; roles are in the order of the catalogue.
record StaffBinder(Checking checking) {

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
    fields.allow(Keys.names(List.of(), knobs));
    Settings settings = fields.settings(knobs);
    return new Staffing(
        role.id(),
        settings.count("count"),
        settings.hoursPerWeek("hours"),
        settings.moneyPerHour("cost"),
        settings.share("skill"));
  }

  private static List<Knob> knobs(Staffing preset) {
    return Keys.STAFF.stream()
        .map(
            knob ->
                switch (knob.name()) {
                  case "count" -> knob.fallingBackTo(Integer.toString(preset.count()));
                  case "hours" -> knob.fallingBackTo(plain(preset.hoursPerWeek()) + "h/w");
                  case "cost" -> knob.fallingBackTo(plain(preset.costPerHour()) + "/h");
                  default -> knob.fallingBackTo(plain(preset.skill()));
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
