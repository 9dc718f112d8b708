package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.data.DataFolder;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.SafetyClaim;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;
import undercurrent.organisation.WorkCalendar;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A small lifecycle whose figures are easy to reckon by hand; nothing in it is trained.
record ToyLifecycle() implements Lifecycle {

  /// Returns a plan of the toy over some weeks.
  static Plan plan(int weeks) {
    var lifecycle = new ToyLifecycle();
    return new Plan(
        "toy <lane & map>",
        lifecycle,
        lifecycle.open(Optional.empty()),
        Settings.none(),
        people(),
        List.of(),
        List.of(),
        List.of(),
        weeks * 7.0 * 24);
  }

  private static List<Person> people() {
    var people = new ArrayList<Person>();
    for (var skill : Skill.values()) {
      var role = new ToyRole(skill);
      for (int number = 1; number <= 2; number++) {
        String name = role.id() + " " + number;
        people.add(new Person(name, role, new WorkCalendar(0, 8), 1, role.costPerHour()));
      }
    }
    return people;
  }

  /// A role with one skill.
  record ToyRole(Skill skill) implements Role {
    @Override
    public String id() {
      return skill.id() + "-person";
    }

    @Override
    public String title() {
      return Titles.sentence(skill.id().replace('-', ' '));
    }

    @Override
    public String description() {
      return "Does one thing.";
    }

    @Override
    public String source() {
      return "assumed";
    }

    @Override
    public Map<Skill, Double> skills() {
      return Map.of(skill, 1.0);
    }

    @Override
    public double costPerHour() {
      return 60;
    }
  }

  @Override
  public String id() {
    return "av";
  }

  @Override
  public String title() {
    return "Autonomous vehicles";
  }

  @Override
  public String description() {
    return "A toy.";
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
            "ingestion",
            "Data ingestion",
            Skill.DATA_ENGINEERING,
            Stage.Kind.DATA,
            "Work on ingestion."),
        new Stage(
            "curation",
            "Data curation",
            Skill.DATA_ENGINEERING,
            Stage.Kind.DATA,
            "Work on curation."),
        new Stage(
            "labeling", "Data labeling", Skill.LABELING, Stage.Kind.DATA, "Work on labeling."),
        new Stage(
            "preparation",
            "Data preparation",
            Skill.DATA_SCIENCE,
            Stage.Kind.DATA,
            "Work on preparation."),
        new Stage(
            "training",
            "Model training",
            Skill.ML_ENGINEERING,
            Stage.Kind.OTHER,
            "Work on training."),
        new Stage(
            "model-validation",
            "Model validation",
            Skill.VALIDATION,
            Stage.Kind.VALIDATION,
            "Work on model validation."),
        new Stage(
            "system-development",
            "System development",
            Skill.SYSTEM_ENGINEERING,
            Stage.Kind.OTHER,
            "Work on system development."),
        new Stage(
            "system-validation",
            "Offline & online validation",
            Skill.VALIDATION,
            Stage.Kind.VALIDATION,
            "Work on system validation."),
        new Stage(
            "deployment",
            "Production deployment",
            Skill.PLATFORM_ENGINEERING,
            Stage.Kind.OTHER,
            "Work on deployment."),
        new Stage(
            "telemetry",
            "Telemetry & log data",
            Skill.RELIABILITY,
            Stage.Kind.OTHER,
            "Work on telemetry."));
  }

  @Override
  public List<String> signals() {
    return List.of("camera", "lane map");
  }

  @Override
  public List<String> pipelines() {
    return List.of("preparation");
  }

  @Override
  public List<String> services() {
    return List.of("perception", "planning");
  }

  @Override
  public List<String> slices() {
    return List.of("day", "night", "rain");
  }

  @Override
  public String accuracy() {
    return "share of toys that are right";
  }

  @Override
  public Optional<SafetyClaim> safetyCase() {
    return Optional.of(
        SafetyClaim.because(
            "Toys are safe",
            "what is known of them",
            SafetyClaim.atMost("They cost little", "cost.total", "100000000"),
            SafetyClaim.atLeast("They are right", "accuracy.oracle", "0.99"),
            SafetyClaim.atMost(
                "Offline is no more than online", "accuracy.offline", "accuracy.online")));
  }

  @Override
  public List<Knob> parameters() {
    return List.of();
  }

  @Override
  public SequencedMap<String, Integer> staff() {
    var staff = new LinkedHashMap<String, Integer>();
    for (var skill : Skill.values()) {
      staff.put(new ToyRole(skill).id(), 2);
    }
    return staff;
  }

  @Override
  public Opened open(Optional<DataFolder> dataFolder) {
    return new ToyOpened();
  }
}
