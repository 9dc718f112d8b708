package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Pipelines and configuration under version control, every change read by a second person.
public final class SourceControlReview implements Capability {
  @Override
  public String id() {
    return "source-control-review";
  }

  @Override
  public String title() {
    return "source control and review of pipelines and configuration";
  }

  @Override
  public String mechanism() {
    return "A reviewer reads all that a change of code, configuration or rules can "
        + "reach before it goes on, and finds most slips; files are no longer "
        + "copied to a shared folder.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.CONFIGURATION, Subsystem.ML_CODE);
  }

  @Override
  public String source() {
    return "Google level 2; Microsoft level 1; Kreuzberger et al. 2023: component "
        + "C2, principle P4; hours assumed";
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
    return 40; // assumed
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
  public List<Skill> users() {
    return List.of(Skill.ML_ENGINEERING, Skill.DATA_ENGINEERING);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.knobs("changes.review", "none");
  }

  @Override
  public void install(Workshop workshop) {
    for (ChangeType type : List.of(ChangeType.CODE, ChangeType.DATA, ChangeType.MODEL)) {
      workshop.paths().of(type).remove("copy-to-shared-folder");
      workshop.paths().of(type).insertBefore("hand-over", review(1.5));
    }
    workshop.paths().of(ChangeType.CONFIGURATION).insertBefore("hand-over", review(0.5));
  }

  private static DeliveryStep review(double hours) {
    return new DeliveryStep(
        "review", "review", Skill.ML_ENGINEERING, Subsystem.CONFIGURATION, hours, 0, 0, 0.6);
  }
}
