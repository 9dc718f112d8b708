package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Jobs queue for machines by priority and quota.
public final class ResourceScheduler implements Capability {
  @Override
  public String id() {
    return "resource-scheduler";
  }

  @Override
  public String title() {
    return "scheduler of machines, with quotas";
  }

  @Override
  public String mechanism() {
    return "A job starts when a machine is free and its turn has come; without it "
        + "people ask each other for machines.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.MACHINE_RESOURCE_MANAGEMENT);
  }

  @Override
  public String source() {
    return "Microsoft level 2; Kreuzberger et al. 2023: component C5; hours " + "assumed";
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
  public List<Skill> users() {
    return List.of(Skill.ML_ENGINEERING);
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    Steps.replace(
        workshop.paths().of(ChangeType.MODEL),
        "wait-for-machine",
        Steps.machine("queue-for-machine", Subsystem.MACHINE_RESOURCE_MANAGEMENT, 6, 0));
  }
}
