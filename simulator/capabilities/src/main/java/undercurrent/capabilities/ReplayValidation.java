package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Builds drive recorded and simulated scenes before they drive on roads.
public final class ReplayValidation implements Capability {
  @Override
  public String id() {
    return "replay-validation";
  }

  @Override
  public String title() {
    return "validation by replay and simulation";
  }

  @Override
  public String mechanism() {
    return "Scenes are replayed over night instead of driven by day; without it "
        + "builds are driven for days and ride along in shadow mode for longer.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ANALYSIS_TOOLS, Subsystem.MACHINE_RESOURCE_MANAGEMENT);
  }

  @Override
  public String source() {
    return "UNECE R157; Kreuzberger et al. 2023: principle P6; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Skill skill() {
    return Skill.VALIDATION;
  }

  @Override
  public double hours() {
    return 120; // assumed
  }

  @Override
  public double leadWeeks() {
    return 6; // assumed
  }

  @Override
  public double upkeepHoursPerWeek() {
    return 0.5; // assumed
  }

  @Override
  public List<String> lifecycles() {
    return List.of("av");
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("system-validation.shadow-time", "14d")
        : Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    DeliveryStep replay = Steps.machine("replay", Subsystem.ANALYSIS_TOOLS, 12, 0.5);
    for (ChangeType type : List.of(ChangeType.CODE, ChangeType.MODEL)) {
      Steps.replace(workshop.paths().of(type), "test-drive", replay);
    }
  }
}
