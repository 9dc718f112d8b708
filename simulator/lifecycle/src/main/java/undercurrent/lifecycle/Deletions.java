package undercurrent.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.graph.Inspection;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
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

/// People ask for their data to go: out of what was recorded, and out of what was made of it; models
/// learn without them from the next training on.
///
/// Where what was derived is known by lineage, a deletion reaches it in the two hours that it takes.
/// Where it is not, only the recording goes at once, and somebody looks through every store, pipeline
/// and model that recordings end up in. An audit looks now and then for those who asked a month ago
/// (GDPR, article 12(3)) and are still there; then the model in service has to be learnt anew.
public final class Deletions {
  private static final double HOURS = 2; // assumed
  private static final double AUDIT_HOURS = 8; // assumed
  private static final int DAYS_ALLOWED = 30;
  private static final String WAY = "loop.deletion-by";
  private static final String LINEAGE = "lineage";
  private static final Set<Node.Kind> LOOKED_THROUGH =
      Set.of(Node.Kind.ARTIFACT, Node.Kind.PIPELINE, Node.Kind.MODEL);

  private final Replication run;
  private final Settings settings;
  private final PersonalData data;
  private final Map<Integer, Integer> asked = new LinkedHashMap<>(); // subject to day

  /// Makes the deletions of a product, and begins to audit them where the settings say so.
  public Deletions(Replication run, Settings settings, PersonalData data) {
    this.run = run;
    this.settings = settings;
    this.data = data;
    data.stores().forEach(run.log()::enter);
    run.simulation().start("audit of deletions", this::audit);
  }

  /// Returns what a scenario may set.
  public static List<Knob> knobs() {
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
  ///
  /// @param mean how many come in a week on average
  public void come(SimProcess self, double mean, RandomStream stream) {
    int requests = stream.nextPoisson(mean);
    for (int i = 0; i < requests; i++) {
      boolean isByLineage = settings.name(WAY).equals(LINEAGE);
      if (isByLineage) {
        run.organisation().await(self, work("deletion that reaches derived data", HOURS));
      }
      data.anybody(stream).ifPresent(subject -> delete(subject, isByLineage));
    }
  }

  private void delete(int subject, boolean isByLineage) {
    asked.putIfAbsent(subject, run.day());
    run.log().enter(new DeletionLine(run.day(), subject));
    if (isByLineage) {
      move(data.deleteRecorded(subject) + data.deleteDerived(subject));
    } else {
      move(data.deleteRecorded(subject));
      String title = "search for " + data.kind() + " " + subject;
      run.simulation().start(title, self -> search(self, title, subject));
    }
  }

  private void search(SimProcess self, String title, int subject) {
    List<Node> stores =
        run.graph().impact(data.source()).stream()
            .filter(node -> LOOKED_THROUGH.contains(node.kind()))
            .toList();
    run.simulation().cause(run.configuration().cause(WAY));
    String where = title + " in " + stores.size() + " stores";
    run.organisation().await(self, work(where, Inspection.hours(stores)));
    move(data.deleteDerived(subject));
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
              data.stage(),
              data.auditor(),
              Subsystem.DATA_VERIFICATION,
              AUDIT_HOURS);
      run.organisation().await(self, work);
      KeptSubjects first = data.stores().getFirst();
      int late = late(first);
      if (late > 0) {
        long found =
            run.trace()
                .record(
                    new Happening.PartChanged(
                        "store", first.store(), "has " + late + " who asked to go"),
                    run.configuration().cause(WAY));
        run.incidents().complaint("people who asked to be deleted are still learnt from", found);
      }
    }
  }

  private int late(KeptSubjects store) {
    var kept = new TreeSet<>(store.subjects().get());
    kept.removeIf(subject -> run.day() - asked.getOrDefault(subject, run.day()) <= DAYS_ALLOWED);
    return kept.size();
  }

  private void move(int rows) {
    run.trace().record(new Happening.DataMoved("deleted", 0, rows));
  }

  private Work work(String title, double hours) {
    return Work.of(title, data.stage(), Skill.DATA_ENGINEERING, Subsystem.DATA_COLLECTION, hours)
        .as(Nature.TOIL);
  }
}
