package undercurrent.av;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.lifecycle.PersonalData;
import undercurrent.organisation.Skill;
import undercurrent.random.RandomStream;
import undercurrent.system.KeptSubjects;

/// Drives on which people were recorded: in the pool, among the labels, and in the records for replay.
///
/// @param pool what was recorded
/// @param labeling the labels that were made of it
/// @param events the records for replay
record RecordedDrives(FramePool pool, Labeling labeling, EventLog events) implements PersonalData {
  @Override
  public String kind() {
    return "drive";
  }

  @Override
  public String source() {
    return "recordings";
  }

  @Override
  public String stage() {
    return "ingestion";
  }

  @Override
  public Skill auditor() {
    return Skill.VALIDATION;
  }

  @Override
  public List<KeptSubjects> stores() {
    return List.of(
        new KeptSubjects("labels", this::labelled), new KeptSubjects("event-log", events::drives));
  }

  private Set<Integer> labelled() {
    Set<Integer> drives = new TreeSet<>();
    labeling.labeled().stream()
        .filter(frame -> frame.clip().isPresent())
        .forEach(frame -> drives.add(frame.drive()));
    return drives;
  }

  @Override
  public Optional<Integer> anybody(RandomStream chance) {
    return labeling.anyDrive(chance);
  }

  @Override
  public int deleteRecorded(int drive) {
    return pool.delete(drive);
  }

  @Override
  public int deleteDerived(int drive) {
    return labeling.delete(drive) + events.delete(drive);
  }
}
