package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryPath;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Each change of a pipeline is built, tested and delivered by machines.
public final class PipelineIntegration implements Capability {
  @Override
  public String id() {
    return "pipeline-ci";
  }

  @Override
  public String title() {
    return "continuous integration and delivery of pipelines";
  }

  @Override
  public String mechanism() {
    return "Integration and tests by hand become an hour of machines that finds "
        + "more; what passed goes out the same day, without a window. Builds are "
        + "tested against golden rows.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.ML_CODE, Subsystem.FEATURE_EXTRACTION);
  }

  @Override
  public String source() {
    return "Google level 2; Microsoft level 3; Kreuzberger et al. 2023: component "
        + "C1, principle P1; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of("source-control-review");
  }

  @Override
  public Skill skill() {
    return Skill.PLATFORM_ENGINEERING;
  }

  @Override
  public double hours() {
    return 120; // assumed
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
    return List.of(Skill.ML_ENGINEERING);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("system-development.contract-check", "none")
        : Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    for (ChangeType type :
        List.of(ChangeType.CODE, ChangeType.CONFIGURATION, ChangeType.DATA, ChangeType.MODEL)) {
      DeliveryPath path = workshop.paths().of(type);
      path.insertBefore(
          "release-window", Steps.machine("build-and-test", Subsystem.ML_CODE, 1, 0.6));
      List.of("integrate-by-hand", "test-by-hand", "hand-over", "release-window")
          .forEach(path::remove);
      Steps.replace(
          path, "copy-to-server", Steps.machine("deliver", Subsystem.SERVING_INFRASTRUCTURE, 1, 0));
    }
  }
}
