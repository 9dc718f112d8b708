package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// What was tried, on which data, and what came out.
public final class ExperimentTracking implements Capability {
  @Override
  public String id() {
    return "experiment-tracking";
  }

  @Override
  public String title() {
    return "tracking of experiments";
  }

  @Override
  public String mechanism() {
    return "Nobody has to ask around what was tried already before a model is " + "changed.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ANALYSIS_TOOLS);
  }

  @Override
  public String source() {
    return "Microsoft level 2; Kreuzberger et al. 2023: component C7, principle "
        + "P7; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Skill skill() {
    return Skill.DATA_SCIENCE;
  }

  @Override
  public double hours() {
    return 20; // assumed
  }

  @Override
  public double leadWeeks() {
    return 2; // assumed
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
    workshop.paths().of(ChangeType.MODEL).remove("ask-what-was-tried");
  }
}
