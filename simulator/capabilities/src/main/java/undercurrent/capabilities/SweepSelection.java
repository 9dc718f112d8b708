package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Permutations are trained side by side and the best is selected.
public final class SweepSelection implements Capability {
  @Override
  public String id() {
    return "sweep-selection";
  }

  @Override
  public String title() {
    return "sweeps and automatic selection";
  }

  @Override
  public String mechanism() {
    return "A sweep trains as many permutations as the scenario asks for; by hand "
        + "one is trained, and settings are tried one after the other.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ML_CODE, Subsystem.MACHINE_RESOURCE_MANAGEMENT);
  }

  @Override
  public String source() {
    return "Google level 2; Microsoft level 2 to 3; Kreuzberger et al. 2023: "
        + "components C3, C5; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of("orchestrated-pipeline");
  }

  @Override
  public Skill skill() {
    return Skill.ML_ENGINEERING;
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
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("training.permutations", "1")
        : Steps.knobs("experimentation.permutations", "1");
  }

  @Override
  public void install(Workshop workshop) {
    workshop.paths().of(ChangeType.MODEL).remove("try-settings-by-hand");
  }
}
