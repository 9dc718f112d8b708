package undercurrent.av;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.graph.Inspection;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.DeletionLine;
import undercurrent.system.KeptSubjects;
import undercurrent.trace.Happening;

/// People who were recorded ask for their data to go: out of the pool, out of the labels, out of the
/// records for replay; models learn without them from the next training on.
///
/// Where what was derived is known by lineage, a deletion reaches it in the two hours that it takes.
/// Where it is not, only the recording goes at once, and somebody looks through every store, pipeline
/// and model that recordings end up in. An audit looks now and then for those who asked a month ago
/// (GDPR, article 12(3)) and are still there; then the model in service has to be learnt anew.
final class Deletions {
  private static final double HOURS = 2; // assumed
  private static final double AUDIT_HOURS = 8; // assumed
  private static final int DAYS_ALLOWED = 30;
  private static final String WAY = "loop.deletion-by";
  private static final String LINEAGE = "lineage";
  private static final Set<Node.Kind> LOOKED_THROUGH =
      Set.of(Node.Kind.ARTIFACT, Node.Kind.PIPELINE, Node.Kind.MODEL);

  private final Replication run;
  private final Settings settings;
  private final FramePool pool;
  private final Labeling labeling;
  private final EventLog events;
  private final Map<Integer, Integer> asked = new LinkedHashMap<>(); // drive to day

  Deletions(
      Replication run, Settings settings, FramePool pool, Labeling labeling, EventLog events) {
    this.run = run;
    this.settings = settings;
    this.pool = pool;
    this.labeling = labeling;
    this.events = events;
    run.log().enter(new KeptSubjects("labels", this::labelled));
    run.log().enter(new KeptSubjects("event-log", events::drives));
    run.simulation().start("audit of deletions", this::audit);
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            WAY,
            LINEAGE,
            "how what was derived from a recording is found when it has to go",
            List.of(LINEAGE, "search")),
        Knob.duration(
            "loop.deletion-audit", "0w", "from one audit of deletions to the next; 0w none"));
  }

  /// Takes the requests of a week.
  void come(SimProcess self, RandomStream stream) {
    int requests = stream.nextPoisson(settings.number("ingestion.deletions-per-week"));
    for (int i = 0; i < requests; i++) {
      boolean isByLineage = settings.name(WAY).equals(LINEAGE);
      if (isByLineage) {
        run.organisation().await(self, work("deletion that reaches derived data", HOURS));
      }
      labeling.anyDrive(stream).ifPresent(drive -> delete(drive, isByLineage));
    }
  }

  private void delete(int drive, boolean isByLineage) {
    asked.putIfAbsent(drive, run.day());
    run.log().enter(new DeletionLine(run.day(), drive));
    if (isByLineage) {
      move(pool.delete(drive) + derived(drive));
    } else {
      move(pool.delete(drive));
      run.simulation().start("search for drive " + drive, self -> search(self, drive));
    }
  }

  private void search(SimProcess self, int drive) {
    List<Node> stores =
        run.graph().impact("recordings").stream()
            .filter(node -> LOOKED_THROUGH.contains(node.kind()))
            .toList();
    run.simulation().cause(run.configuration().cause(WAY));
    String title = "search for drive " + drive + " in " + stores.size() + " stores";
    run.organisation().await(self, work(title, Inspection.hours(stores)));
    move(derived(drive));
  }

  private int derived(int drive) {
    return labeling.delete(drive) + events.delete(drive);
  }

  private Set<Integer> labelled() {
    Set<Integer> drives = new TreeSet<>();
    labeling.labeled().stream()
        .filter(frame -> frame.clip().isPresent())
        .forEach(frame -> drives.add(frame.drive()));
    return drives;
  }

  /// Looks again and again for those who should be gone, where somebody wants it.
  private void audit(SimProcess self) {
    while (settings.hours("loop.deletion-audit") > 0) {
      self.hold(SimTime.hours(settings.hours("loop.deletion-audit")));
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("audit of deletions"));
      Work work =
          Work.of(
              "audit of deletions",
              "ingestion",
              Skill.VALIDATION,
              Subsystem.DATA_VERIFICATION,
              AUDIT_HOURS);
      run.organisation().await(self, work);
      int late = late();
      if (late > 0) {
        long found =
            run.trace()
                .record(
                    new Happening.PartChanged(
                        "store", "labels", "has " + late + " who asked to go"),
                    run.configuration().cause(WAY));
        run.incidents().complaint("people who asked to be deleted are still learnt from", found);
      }
    }
  }

  private int late() {
    var kept = new ArrayList<>(labelled());
    kept.removeIf(drive -> run.day() - asked.getOrDefault(drive, run.day()) <= DAYS_ALLOWED);
    return kept.size();
  }

  private void move(int frames) {
    run.trace().record(new Happening.DataMoved("deleted", 0, frames));
  }

  private static Work work(String title, double hours) {
    return Work.of(title, "ingestion", Skill.DATA_ENGINEERING, Subsystem.DATA_COLLECTION, hours)
        .as(Nature.TOIL);
  }
}
