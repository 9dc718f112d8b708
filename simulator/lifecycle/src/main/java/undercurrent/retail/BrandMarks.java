package undercurrent.retail;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.system.SteeredWeek;
import undercurrent.trace.Happening;

/// A system of the merchandisers that marks goods of some brands as popular, on pages that the
/// recommender puts together. The two share no code and no owner, and both learn from clicks.
///
/// Every week the brands are marked that had the most clicks for each look. One customer in five is
/// shown no marks. Where the system learns from those customers alone, what it learns is what the goods
/// are worth; where it learns from all pages, marks bring the clicks that choose the next marks, and
/// those teach the recommender as well.
final class BrandMarks {
  private static final String LEARNS_FROM = "traffic.marks-learn-from";
  private static final String CONTROL = "control";
  private static final int CONTROL_OF = 5; // one customer in so many; assumed
  private static final double PRIOR_LOOKS = 20; // assumed
  private static final double HOURS = 2; // a week; assumed

  private final Replication run;
  private final Settings settings;
  private final LiveTables tables;
  private final Map<Integer, double[][]> byBrand = new TreeMap<>(); // clicks, looks; without marks
  private final double[] week = new double[4];
  private Set<Integer> marked = new TreeSet<>();
  private int releaseSeen;

  BrandMarks(Replication run, Settings settings, LiveTables tables) {
    this.run = run;
    this.settings = settings;
    this.tables = tables;
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.count("traffic.marked-brands", "0", "brands that another system marks as popular"),
        Knob.name(
            LEARNS_FROM,
            CONTROL,
            "pages whose clicks choose the brands",
            List.of(CONTROL, "all-pages")));
  }

  /// Returns which items bear a mark in a visit.
  IntPredicate on(Visit visit) {
    return isControl(visit.customer())
        ? item -> false
        : item -> marked.contains(tables.assortment().brand(item));
  }

  private static boolean isControl(int customer) {
    return customer % CONTROL_OF == 0;
  }

  /// Takes what a shopper did with a page.
  void watch(Slate slate, List<Reaction> reactions) {
    int kind = isControl(slate.request().customer()) ? 1 : 0;
    for (int i = 0; i < reactions.size(); i++) {
      Placement place = slate.placements().get(i);
      int brand = tables.assortment().brand(place.item());
      double look = 1.0 / place.position();
      int click = reactions.get(i).clicked() ? 1 : 0;
      double[] seen = byBrand.computeIfAbsent(brand, key -> new double[2][2])[kind];
      seen[0] += click;
      seen[1] += look;
      if (marked.contains(brand)) {
        week[2 * kind] += click;
        week[2 * kind + 1] += look;
      }
    }
  }

  /// Ends a week: enters what marks did, and chooses the brands of the next.
  void endWeek() {
    int count = settings.count("traffic.marked-brands");
    if (count == 0) {
      return;
    }
    boolean isAfterRelease = run.log().releaseDay() > releaseSeen;
    releaseSeen = run.log().releaseDay();
    boolean isFromControl = settings.name(LEARNS_FROM).equals(CONTROL);
    double own = all(0, 0);
    double learnt = isFromControl ? 0 : own / Math.max(1, own + all(1, 0));
    run.log()
        .enter(
            new SteeredWeek(
                run.day(),
                "brand-marks",
                learnt,
                week[0],
                week[1],
                week[2],
                week[3],
                isAfterRelease));
    Arrays.fill(week, 0);
    mark(isFromControl, count);
    run.organisation()
        .request(
            Work.of(
                "brands to mark",
                "ordering",
                Skill.MERCHANDISING,
                Subsystem.SERVING_INFRASTRUCTURE,
                HOURS));
  }

  private void mark(boolean isFromControl, int count) {
    var next =
        new TreeSet<>(
            byBrand.keySet().stream()
                .sorted(Comparator.comparingDouble(brand -> -rate(brand, isFromControl)))
                .limit(count)
                .toList());
    if (!next.equals(marked)) {
      marked = next;
      run.simulation().cause(run.configuration().cause(LEARNS_FROM));
      run.trace().record(new Happening.PartChanged("marks", "brand-marks", "are on " + next));
    }
  }

  /// Clicks for a look, drawn towards the mean of all brands.
  private double rate(int brand, boolean isFromControl) {
    double[][] seen = byBrand.getOrDefault(brand, new double[2][2]);
    double clicks = seen[1][0] + (isFromControl ? 0 : seen[0][0]);
    double looks = seen[1][1] + (isFromControl ? 0 : seen[0][1]);
    double allClicks = all(1, 0) + (isFromControl ? 0 : all(0, 0));
    double allLooks = all(1, 1) + (isFromControl ? 0 : all(0, 1));
    return (clicks + PRIOR_LOOKS * allClicks / Math.max(1, allLooks)) / (looks + PRIOR_LOOKS);
  }

  private double all(int kind, int what) {
    return byBrand.values().stream().mapToDouble(seen -> seen[kind][what]).sum();
  }
}
