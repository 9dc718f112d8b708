package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// A new version meets a part of the traffic first.
public final class CanaryRelease implements Capability {
  @Override
  public String id() {
    return "canary-release";
  }

  @Override
  public String title() {
    return "canary releases";
  }

  @Override
  public String mechanism() {
    return "What is worse than the version before is taken back while few have met "
        + "it; without it everybody meets every version at once.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.SERVING_INFRASTRUCTURE, Subsystem.MONITORING);
  }

  @Override
  public String source() {
    return "Google level 2; Microsoft level 3; Kreuzberger et al. 2023: components "
        + "C1, C8; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of("model-registry");
  }

  @Override
  public Skill skill() {
    return Skill.RELIABILITY;
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
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("deployment.canary-share", "0%")
        : Steps.knobs("deployment.canary-share", "0%", "experimentation.ab-share", "0%");
  }

  @Override
  public void install(Workshop workshop) {
    for (ChangeType type :
        List.of(ChangeType.CODE, ChangeType.CONFIGURATION, ChangeType.DATA, ChangeType.MODEL)) {
      Steps.replace(
          workshop.paths().of(type),
          "look-at-server",
          Steps.machine("canary", Subsystem.SERVING_INFRASTRUCTURE, 24, 0.5));
    }
  }
}
