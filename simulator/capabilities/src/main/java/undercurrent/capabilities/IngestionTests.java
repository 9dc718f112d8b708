package undercurrent.capabilities;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.capability.Capability;
import undercurrent.capability.Workshop;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Data is held against a schema and its usual volume as it comes in.
public final class IngestionTests implements Capability {
  @Override
  public String id() {
    return "ingestion-tests";
  }

  @Override
  public String title() {
    return "tests and schemas at ingestion";
  }

  @Override
  public String mechanism() {
    return "Machines look at each batch; people look only at what was stopped. "
        + "Without them people open recordings and watch feeds, and late or "
        + "missing data is noticed by nobody.";
  }

  @Override
  public List<Subsystem> serves() {
    return List.of(Subsystem.DATA_COLLECTION, Subsystem.DATA_VERIFICATION);
  }

  @Override
  public String source() {
    return "Google level 1; Kreuzberger et al. 2023: principle P6; hours assumed; "
        + "Breck et al. 2017";
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
    return 60; // assumed
  }

  @Override
  public double leadWeeks() {
    return 3; // assumed
  }

  @Override
  public double upkeepHoursPerWeek() {
    return 0.25; // assumed
  }

  @Override
  public SequencedMap<String, String> without(String lifecycle) {
    return lifecycle.equals("av")
        ? Steps.knobs("ingestion.time-per-drive", "12m")
        : Steps.knobs(
            "live-data.time-per-1000-events",
            "3h",
            "live-data.freshness-objective",
            "0%",
            "live-data.volume-band",
            "100%");
  }

  @Override
  public void install(Workshop workshop) {
    DeliveryStep check = Steps.machine("schema-check", Subsystem.DATA_VERIFICATION, 0, 0.7);
    Steps.replace(workshop.paths().of(ChangeType.REFRESH), "check-tables-by-eye", check);
    workshop.paths().of(ChangeType.DATA).insertBefore("implement-for-training", check);
  }
}
