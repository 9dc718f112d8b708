package undercurrent.detection;

import java.util.List;
import java.util.Set;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.DeletionLine;
import undercurrent.system.KeptSubjects;
import undercurrent.system.OperationsLog;

/// Looks in every store for rows of those who asked to be deleted longer ago than a deletion may take.
///
/// It finds what the books of stores show; copies that nobody has in the books it cannot find.
public final class DeletedRows implements Detector {
  @Override
  public String id() {
    return "deleted-rows";
  }

  @Override
  public String title() {
    return "Rows of the deleted";
  }

  @Override
  public String description() {
    return "Counts those who asked to be deleted, longer ago than allowed, and of whom a store"
        + " still has rows.";
  }

  @Override
  public String source() {
    return "GDPR, articles 12(3) and 17; Breck et al. (2017), ML Test Score, Data 5";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.duration("allowed", "3d", "how long a deletion may take; the law allows a month")
            .above0(),
        Knob.count("subjects", "0", "people who may be late"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Audit(settings.hours("allowed") / 24, settings.count("subjects"));
  }

  private static final class Audit implements Monitor {
    private final double daysAllowed;
    private final int most;
    private boolean isReported;

    Audit(double daysAllowed, int most) {
      this.daysAllowed = daysAllowed;
      this.most = most;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<Integer> due =
          log.book(DeletionLine.class).stream()
              .filter(line -> day - line.day() > daysAllowed)
              .map(DeletionLine::subject)
              .distinct()
              .toList();
      int late = 0;
      String where = "";
      for (KeptSubjects store : log.book(KeptSubjects.class)) {
        Set<Integer> kept = store.subjects().get();
        int here = (int) due.stream().filter(kept::contains).count();
        where = here > late ? store.store() : where;
        late = Math.max(late, here);
      }
      boolean isNew = late > most && !isReported;
      isReported = late > most;
      String words = late + " who asked to be deleted are still in '" + where + "'";
      return isNew ? List.of(new Finding("deletions", late, most, false, words)) : List.of();
    }
  }
}
