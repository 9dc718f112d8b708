package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Seeds, data versions and environments are fixed and kept.
public final class ReproducibleTraining implements Capability {
  @Override
  public String id() {
    return "reproducible-training";
  }

  @Override
  public String title() {
    return "reproducible training";
  }

  @Override
  public String mechanism() {
    return "A training can be run again as it was; without it somebody rebuilds "
        + "the environment before each change of a model.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ML_CODE, Subsystem.PROCESS_MANAGEMENT_TOOLS);
  }

  @Override
  public String source() {
    return "Microsoft level 2; Kreuzberger et al. 2023: principle P3; hours " + "assumed";
  }

  @Override
  public List<String> needs() {
    return List.of("source-control-review");
  }

  @Override
  public Skill skill() {
    return Skill.ML_ENGINEERING;
  }

  @Override
  public double hours() {
    return 50; // assumed
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
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    workshop.paths().of(ChangeType.MODEL).remove("rebuild-environment");
  }
}
