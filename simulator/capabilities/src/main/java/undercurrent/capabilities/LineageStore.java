package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// It is written down which artifact was made from which.
public final class LineageStore implements Capability {
  @Override
  public String id() {
    return "lineage-store";
  }

  @Override
  public String title() {
    return "store of lineage and metadata";
  }

  @Override
  public String mechanism() {
    return "Whoever looks for a fault follows the links from what is at fault to "
        + "what it was made from; without them every input, step and service may "
        + "be the one, and all are looked at.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.PROCESS_MANAGEMENT_TOOLS, Subsystem.ANALYSIS_TOOLS);
  }

  @Override
  public String source() {
    return "Google level 1; Microsoft level 2; Kreuzberger et al. 2023: component "
        + "C7, principle P7; hours assumed";
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
    return 80; // assumed
  }

  @Override
  public double leadWeeks() {
    return 4; // assumed
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
    workshop.lineage().keep();
  }
}
