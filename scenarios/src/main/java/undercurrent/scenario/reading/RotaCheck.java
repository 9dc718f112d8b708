package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import undercurrent.incident.IncidentRules;
import undercurrent.incident.Rota;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Settings;

/// Checks that somebody stands on each rota, and warns of rotas that are small.
///
/// A rota that a scenario asks for must have people. One that there is when nothing is said may be
/// empty; then others are paged, which is told.
record RotaCheck(Checking checking) {

  void check(Fields top, Settings parameters, List<Staffing> staff) {
    if (!parameters.names().contains(IncidentRules.ROTAS)) {
      return;
    }
    List<String> rotas = parameters.list(IncidentRules.ROTAS);
    Optional<Node.Text> written = written(top);
    if (rotas.equals(IncidentRules.USUAL)) { // a file that the program wrote says it, too
      Place otherwise = written.map(Node.Text::place).orElse(top.keyPlace("staff"));
      warnOfEmpty(top, rotas, staff, otherwise);
    } else {
      written.ifPresent(text -> rotas.forEach(role -> check(text, role, staff)));
    }
  }

  private static Optional<Node.Text> written(Fields top) {
    return top.entries()
        .value("parameters")
        .filter(Node.Entries.class::isInstance)
        .flatMap(node -> ((Node.Entries) node).value(IncidentRules.ROTAS))
        .filter(Node.Text.class::isInstance)
        .map(Node.Text.class::cast);
  }

  /// Warns once of all the usual rotas on which nobody stands, and says who is paged instead.
  private void warnOfEmpty(Fields top, List<String> rotas, List<Staffing> staff, Place otherwise) {
    var empty = rotas.stream().filter(role -> count(role, staff) == 0).toList();
    if (empty.isEmpty()) {
      return;
    }
    var others = rotas.stream().filter(role -> !empty.contains(role)).toList();
    String course =
        others.isEmpty()
            ? "nobody is ever paged, and an incident waits until somebody with the skill has time"
            : "the pages that are theirs go to " + others.getFirst();
    checking
        .findings()
        .add(
            "W221",
            StaffPlaces.of(top, empty).orElse(otherwise),
            "nobody stands on the usual "
                + (empty.size() == 1 ? "rota " : "rotas ")
                + String.join(", ", empty)
                + ", since staff has none: "
                + course,
            others.isEmpty()
                ? "add " + empty.getFirst() + ": 1 to staff"
                : "add "
                    + empty.getFirst()
                    + ": 1 to staff, or write "
                    + IncidentRules.ROTAS
                    + ": "
                    + String.join(", ", others));
  }

  private void check(Node.Text text, String role, List<Staffing> staff) {
    int count = count(role, staff);
    if (count == 0) {
      checking
          .findings()
          .add(
              "S170",
              text.place(),
              "rota " + role + " has nobody: its pages would never be answered",
              "add " + role + ": 1 to staff, or take it off the rotas",
              "staffed: "
                  + IncidentRules.ROLES.stream()
                      .filter(each -> count(each, staff) > 0)
                      .collect(Collectors.joining(", ")));
    } else if (count < Rota.ENOUGH_FOR_ONE_SITE) {
      checking
          .findings()
          .add(
              "W220",
              text.place(),
              "rota "
                  + role
                  + " has "
                  + count
                  + (count == 1 ? " person" : " people")
                  + "; the SRE book asks for "
                  + Rota.ENOUGH_FOR_ONE_SITE
                  + " at one site",
              "");
    }
  }

  /// Returns how many stand on the rota of a role at the start, with those who have the role besides
  /// another.
  private static int count(String role, List<Staffing> staff) {
    return staff.stream()
        .filter(each -> each.role().equals(role) || each.also().contains(role))
        .mapToInt(Staffing::count)
        .sum();
  }
}
