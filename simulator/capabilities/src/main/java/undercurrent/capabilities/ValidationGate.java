package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// A candidate is compared with the model in service and passes only if it is not worse.
public final class ValidationGate implements Capability {
  @Override
  public String id() {
    return "validation-gate";
  }

  @Override
  public String title() {
    return "automated validation of models";
  }

  @Override
  public String mechanism() {
    return "The gate holds back candidates that lose more than the margin; without "
        + "it whatever was trained goes out after a look into a notebook.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ANALYSIS_TOOLS, Subsystem.DATA_VERIFICATION);
  }

  @Override
  public String source() {
    return "Google level 1; Microsoft level 3; Kreuzberger et al. 2023: principle "
        + "P6; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
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
        ? Steps.knobs("gate.margin", "100%", "gate.collision-margin", "100%")
        : Steps.knobs("gate.margin", "100", "gate.test", "margin");
  }

  @Override
  public void install(Workshop workshop) {
    workshop.paths().of(ChangeType.REFRESH).remove("evaluate-in-notebook");
    workshop.paths().of(ChangeType.REFRESH).remove("test-by-hand");
    Steps.replace(
        workshop.paths().of(ChangeType.MODEL),
        "evaluate-in-notebook",
        Steps.machine("gate", Subsystem.ANALYSIS_TOOLS, 2, 0.6));
  }
}
