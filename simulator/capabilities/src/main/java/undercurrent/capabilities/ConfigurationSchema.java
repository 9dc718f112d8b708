package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Keys with types and ranges, values inherited from one place, and a check at commit.
public final class ConfigurationSchema implements Capability {
  @Override
  public String id() {
    return "configuration-schema";
  }

  @Override
  public String title() {
    return "schema, inheritance and lint of configuration";
  }

  @Override
  public String mechanism() {
    return "A machine refuses keys that do not exist and values out of range when "
        + "they are written, before anybody reviews or runs them.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.CONFIGURATION);
  }

  @Override
  public String source() {
    return "Sculley et al. 2015, section 6; Kreuzberger et al. 2023: principle P4; "
        + "hours assumed";
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
    return 24; // assumed
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
  public SequencedMap<String, String> without(String lifecycle) {
    return Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    DeliveryStep lint = Steps.machine("lint", Subsystem.CONFIGURATION, 0, 0.8);
    workshop.paths().of(ChangeType.CONFIGURATION).insertBefore("review", lint);
    Steps.replace(workshop.paths().of(ChangeType.FILTER_RULE), "ask-an-engineer", lint);
  }
}
