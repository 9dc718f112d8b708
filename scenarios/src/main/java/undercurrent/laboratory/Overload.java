package undercurrent.laboratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import undercurrent.catalogue.Catalogue;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Stage;
import undercurrent.lifecycle.Workload;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Says of which work a scenario asks for far more than its people can do, and which of its lines
/// says so: that of the people where they are fewer than usual, else that of the volume.
public record Overload(Catalogue catalogue) {
  private static final String CODE = "W206";

  /// Returns a warning for each skill that is hopelessly short, as a pilot counts it; none without
  /// a pilot where staff and parameters are the usual ones.
  ///
  /// @param plan makes the plan of the scenario, where it is needed
  /// @param origins where each value of the scenario was written, by its path
  public List<Diagnostic> warnings(
      Scenario scenario, Supplier<Plan> plan, Map<String, Place> origins) {
    var pilot = new Pilot(catalogue);
    if (!pilot.isWorthwhile(scenario)) {
      return List.of();
    }
    return pilot.hopeless(plan.get(), scenario.seed()).stream()
        .filter(load -> load.capacityHours() > 0 || !isOfAStage(scenario, load.skill()))
        .map(load -> warning(scenario, load, origins))
        .toList();
  }

  /// That nobody can do the work of a stage is told when the scenario is read.
  private boolean isOfAStage(Scenario scenario, Skill skill) {
    return catalogue.lifecycle(scenario.lifecycle()).stages().stream()
        .anyMatch(stage -> stage.skill() == skill);
  }

  private Diagnostic warning(Scenario scenario, Workload load, Map<String, Place> origins) {
    List<String> able = able(load.skill());
    return new Diagnostic(
        CODE,
        place(scenario, load.skill(), able, origins),
        load.inWords(),
        fix(load, able),
        "as a pilot of eight weeks with ample staff counts; roles with the skill, the best first: "
            + String.join(", ", able));
  }

  private List<String> able(Skill skill) {
    var bestFirst =
        Comparator.comparing((Role role) -> role.skills().getOrDefault(skill, 0.0)).reversed();
    return catalogue.roles().stream()
        .filter(role -> role.skills().containsKey(skill))
        .sorted(bestFirst.thenComparing(Role::id))
        .map(Role::id)
        .toList();
  }

  private static String fix(Workload load, List<String> able) {
    return load.capacityHours() == 0
        ? "add " + able.getFirst() + ": 1, or ask for less"
        : String.format(
            Locale.ROOT,
            "%.0f times the people keep pace, or ask for less",
            Math.ceil(load.ratio()));
  }

  /// The first line that could be meant and that the file, or what it extends, has.
  private Place place(
      Scenario scenario, Skill skill, List<String> able, Map<String, Place> origins) {
    Lifecycle lifecycle = catalogue.lifecycle(scenario.lifecycle());
    var few = able.stream().filter(role -> isFewer(scenario, role, lifecycle)).toList();
    var paths = new ArrayList<String>();
    few.forEach(role -> paths.add("/staff/" + role));
    volumes(scenario, skill, lifecycle).forEach(knob -> paths.add("/parameters/" + knob));
    able.forEach(role -> paths.add("/staff/" + role));
    paths.addAll(List.of("/staff", "/parameters"));
    return paths.stream()
        .flatMap(path -> Optional.ofNullable(origins.get(path)).stream())
        .findFirst()
        .orElse(Place.startOf(Source.of(scenario.title(), "")));
  }

  private static boolean isFewer(Scenario scenario, String role, Lifecycle lifecycle) {
    int usual = lifecycle.staff().getOrDefault(role, 0);
    Optional<Staffing> there = scenario.staffing(role);
    return usual > 0
        && there
            .filter(s -> s.count() >= usual && s.hoursPerWeek() >= Pilot.FULL_HOURS)
            .filter(s -> s.skill() == 1 && s.moves(Staffing.Leaver.class).isEmpty())
            .isEmpty();
  }

  /// Returns the parameters that are not the usual ones, those of stages that ask for a skill first.
  private static List<String> volumes(Scenario scenario, Skill skill, Lifecycle lifecycle) {
    var asking =
        lifecycle.stages().stream().filter(s -> s.skill() == skill).map(Stage::id).toList();
    var usual = Settings.defaults(lifecycle.parameters());
    var changed =
        lifecycle.parameters().stream()
            .map(Knob::name)
            .filter(name -> !scenario.parameters().text(name).equals(usual.text(name)))
            .toList();
    return Stream.concat(
            changed.stream().filter(name -> asking.contains(name.replaceAll("\\..*", ""))),
            changed.stream())
        .distinct()
        .toList();
  }
}
