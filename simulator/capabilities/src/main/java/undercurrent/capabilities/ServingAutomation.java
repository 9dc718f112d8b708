package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.DeliveryPath;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Services grow with traffic, are done without when they fail, and go back by themselves.
public final class ServingAutomation implements Capability {
  @Override
  public String id() {
    return "serving-automation";
  }

  @Override
  public String title() {
    return "scaling, fallback and roll-back of serving";
  }

  @Override
  public String mechanism() {
    return "Servers are added in the peak hour up to the most that the scenario "
        + "allows, calls are tried again, and a breaker leaves a failing "
        + "component alone; by hand one server answers whatever comes.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.SERVING_INFRASTRUCTURE);
  }

  @Override
  public String source() {
    return "Microsoft level 3; Kreuzberger et al. 2023: component C8; hours " + "assumed";
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
    return 160; // assumed
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
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("retail")
        ? Steps.knobs("serving.most-servers", "1", "serving.breaker", "off", "serving.retries", "0")
        : Steps.none();
  }

  @Override
  public void install(Workshop workshop) {
    for (DeliveryPath path : workshop.paths().all()) {
      path.rollBackHours(0);
      Steps.replace(
          path, "copy-to-server", Steps.machine("deliver", Subsystem.SERVING_INFRASTRUCTURE, 1, 0));
    }
  }
}
