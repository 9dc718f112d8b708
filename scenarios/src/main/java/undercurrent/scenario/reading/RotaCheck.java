package undercurrent.scenario.reading;

import java.util.List;
import java.util.stream.Collectors;
import undercurrent.incident.IncidentRules;
import undercurrent.incident.Rota;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Settings;

/// Checks that somebody stands on each rota that a scenario names, and warns of rotas that are
/// small.
///
/// What a lifecycle does when a scenario says nothing about rotas is left alone: a role that nobody
/// has is then simply not paged.
record RotaCheck(Checking checking) {

  void check(Fields top, Settings parameters, List<Staffing> staff) {
    if (!parameters.names().contains(IncidentRules.ROTAS) || !top.has("parameters")) {
      return;
    }
    var fields = top.map("parameters", "S147", "key: value lines");
    if (fields.isEmpty() || !fields.get().has(IncidentRules.ROTAS)) {
      return;
    }
    fields
        .get()
        .text(IncidentRules.ROTAS)
        .ifPresent(
            text ->
                parameters
                    .list(IncidentRules.ROTAS)
                    .forEach(role -> check(text, role, staff, isUsual(parameters))));
  }

  /// A file that the program wrote says what holds anyway, and needs no warning of it.
  private static boolean isUsual(Settings parameters) {
    return parameters.list(IncidentRules.ROTAS).equals(IncidentRules.USUAL);
  }

  private void check(Node.Text text, String role, List<Staffing> staff, boolean isUsual) {
    int count =
        staff.stream().filter(each -> each.role().equals(role)).mapToInt(Staffing::count).sum();
    if (count == 0) {
      checking
          .findings()
          .add(
              "S170",
              text.place(),
              "rota " + role + " has nobody: its pages would never be answered",
              "add " + role + ": 1 to staff, or take it off the rotas",
              "staffed: "
                  + staff.stream()
                      .filter(each -> each.count() > 0)
                      .map(Staffing::role)
                      .filter(IncidentRules.ROLES::contains)
                      .collect(Collectors.joining(", ")));
    } else if (count < Rota.ENOUGH_FOR_ONE_SITE && !isUsual) {
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
}
