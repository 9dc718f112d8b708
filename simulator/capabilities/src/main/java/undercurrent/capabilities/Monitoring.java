package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.detection.Detector;
import undercurrent.detection.InputDrift;
import undercurrent.detection.RowConservation;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Detectors look at what goes in and at what pipelines lose, and raise alarms.
public final class Monitoring implements Capability {
  @Override
  public String id() {
    return "monitoring";
  }

  @Override
  public String title() {
    return "monitoring of data and pipelines";
  }

  @Override
  public String mechanism() {
    return "Drift of inputs and lost rows are found by looking; without detectors "
        + "somebody has to complain first. Alarms have to be answered, false ones "
        + "too.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.MONITORING, Subsystem.DATA_VERIFICATION);
  }

  @Override
  public String source() {
    return "Google level 1; Microsoft level 4; Kreuzberger et al. 2023: component "
        + "C9, principle P8; hours assumed";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Skill skill() {
    return Skill.RELIABILITY;
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
    return 0.5; // assumed
  }

  @Override
  public List<Detector> detectors() {
    return List.of(new InputDrift(), new RowConservation());
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    // all of it lies in the settings that it governs
  }
}
