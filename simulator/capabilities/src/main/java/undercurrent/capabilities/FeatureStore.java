package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// One implementation of a feature for training and for serving.
public final class FeatureStore implements Capability {
  @Override
  public String id() {
    return "feature-store";
  }

  @Override
  public String title() {
    return "feature store";
  }

  @Override
  public String mechanism() {
    return "A new feature is written once; without it somebody writes it again for "
        + "serving, in other words and sometimes with another meaning.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.FEATURE_EXTRACTION, Subsystem.SERVING_INFRASTRUCTURE);
  }

  @Override
  public String source() {
    return "Google level 1 (optional); Microsoft level 2; Kreuzberger et al. 2023: "
        + "component C4, principles P3, P4; hours assumed";
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
    return 8; // assumed
  }

  @Override
  public double upkeepHoursPerWeek() {
    return 0.5; // assumed
  }

  @Override
  public List<Skill> users() {
    return List.of(Skill.ML_ENGINEERING, Skill.DATA_SCIENCE);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    workshop.paths().of(ChangeType.DATA).remove("implement-for-serving");
    workshop.paths().of(ChangeType.REFRESH).remove("rewrite-for-serving");
  }
}
