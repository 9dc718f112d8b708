package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// One pipeline from tables to model, the same in development and production.
public final class OrchestratedPipeline implements Capability {
  @Override
  public String id() {
    return "orchestrated-pipeline";
  }

  @Override
  public String title() {
    return "orchestrated pipeline";
  }

  @Override
  public String mechanism() {
    return "The scripts that people started one by one are steps of a pipeline; "
        + "hours, waits and slips between them are gone. What it makes runs in "
        + "production as it is, so nobody rewrites it.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.PROCESS_MANAGEMENT_TOOLS);
  }

  @Override
  public String source() {
    return "Google level 1; Microsoft level 2; Kreuzberger et al. 2023: component "
        + "C3, principle P2; hours assumed";
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
    return 160; // assumed
  }

  @Override
  public double leadWeeks() {
    return 6; // assumed
  }

  @Override
  public double upkeepHoursPerWeek() {
    return 0.25; // assumed
  }

  @Override
  public List<Skill> users() {
    return List.of(Skill.ML_ENGINEERING, Skill.DATA_ENGINEERING);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    for (String step :
        List.of("extract-by-script", "compute-features-by-hand", "start-training-by-hand")) {
      workshop.paths().of(ChangeType.REFRESH).remove(step);
    }
    workshop.paths().of(ChangeType.REFRESH).remove("rewrite-for-serving");
    workshop.paths().of(ChangeType.MODEL).remove("notebook-to-script");
  }
}
