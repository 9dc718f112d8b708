package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// A sample of the labels is made again, and batches that disagree are voted on.
public final class LabelConsensus implements Capability {
  @Override
  public String id() {
    return "label-consensus";
  }

  @Override
  public String title() {
    return "quality of labels by audit and consensus";
  }

  @Override
  public String mechanism() {
    return "A second look finds batches with too many wrong labels and sends them "
        + "back; without it each clip is labelled once and believed.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.DATA_VERIFICATION);
  }

  @Override
  public String source() {
    return "Northcutt et al. 2021; Dawid and Skene 1979; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Skill skill() {
    return Skill.DATA_ENGINEERING;
  }

  @Override
  public double hours() {
    return 30; // assumed
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
  public List<String> lifecycles() {
    return List.of("av");
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("labeling.votes", "1", "labeling.audit-share", "0%")
        : Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    // all of it lies in the settings that it governs
  }
}
