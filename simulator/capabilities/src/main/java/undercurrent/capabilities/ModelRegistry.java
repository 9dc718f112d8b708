package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Versions of models lie in one place with their stage, and move on by a recorded decision.
public final class ModelRegistry implements Capability {
  @Override
  public String id() {
    return "model-registry";
  }

  @Override
  public String title() {
    return "registry of models and their promotion";
  }

  @Override
  public String mechanism() {
    return "Nobody hands a model over: whoever may promotes it where it lies.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.PROCESS_MANAGEMENT_TOOLS, Subsystem.SERVING_INFRASTRUCTURE);
  }

  @Override
  public String source() {
    return "Google level 2; Microsoft level 3; Kreuzberger et al. 2023: component "
        + "C6, principles P3, P4; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Skill skill() {
    return Skill.PLATFORM_ENGINEERING;
  }

  @Override
  public double hours() {
    return 60; // assumed
  }

  @Override
  public double leadWeeks() {
    return 3; // assumed
  }

  @Override
  public double upkeepHoursPerWeek() {
    return 0.1; // assumed
  }

  @Override
  public List<Skill> users() {
    return List.of(Skill.ML_ENGINEERING);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    workshop.paths().of(ChangeType.MODEL).remove("hand-over");
    workshop.paths().of(ChangeType.MODEL).rollBackHours(0.25);
    workshop.paths().of(ChangeType.REFRESH).remove("hand-model-over");
  }
}
