package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// A trained model is renewed on schedule and pushed by the pipeline.
public final class ContinuousTraining implements Capability {
  @Override
  public String id() {
    return "continuous-training";
  }

  @Override
  public String title() {
    return "continuous training";
  }

  @Override
  public String mechanism() {
    return "The pipeline is triggered as often as the scenario says and pushes "
        + "what passed its gate; by hand people train a few times a year, hand "
        + "the model over and wait for a window.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.PROCESS_MANAGEMENT_TOOLS, Subsystem.ML_CODE);
  }

  @Override
  public String source() {
    return "Google level 1; Microsoft level 4; Kreuzberger et al. 2023: principles "
        + "P6, P9; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of("orchestrated-pipeline", "validation-gate");
  }

  @Override
  public Skill skill() {
    return Skill.ML_ENGINEERING;
  }

  @Override
  public double hours() {
    return 60; // assumed
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
    return lifecycle.equals("av")
        ? Steps.knobs("loop.every", "13w")
        : Steps.knobs("training.every", "17w");
  }

  @Override
  public void install(Workshop workshop) {
    for (String step : List.of("hand-model-over", "release-window", "copy-model-to-server")) {
      workshop.paths().of(ChangeType.REFRESH).remove(step);
    }
  }
}
