package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Clips are mined for what the model is unsure of and for rare slices.
public final class ActiveCuration implements Capability {
  @Override
  public String id() {
    return "active-curation";
  }

  @Override
  public String title() {
    return "curation by active learning";
  }

  @Override
  public String mechanism() {
    return "A committee of models and quotas of slices choose what is labelled; "
        + "without it clips are drawn at random, and rare slices get few labels.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.DATA_COLLECTION);
  }

  @Override
  public String source() {
    return "Settles 2009; NVIDIA 2020 on active learning for night scenes; hours " + "assumed";
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
    return 80; // assumed
  }

  @Override
  public double leadWeeks() {
    return 4; // assumed
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
    return lifecycle.equals("av") ? Steps.knobs("curation.strategy", "random") : Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    // all of it lies in the settings that it governs
  }
}
