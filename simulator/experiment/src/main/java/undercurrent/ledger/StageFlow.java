package undercurrent.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A stage in the value stream: the work that it finished, how long that was in hand, and how long it
/// waited.
///
/// @param stage the stage
/// @param items the pieces of work that were finished
/// @param touchHours the hours that people had them in hand
/// @param waitHours the hours in which nobody had
/// @param cameBack how many of them did something again
/// @param median the median of the hours that one of them waited
public record StageFlow(
    String stage, int items, double touchHours, double waitHours, int cameBack, double median) {

  /// Returns the flow through each stage, by the names of the stages; what was not finished is left
  /// out.
  public static SortedMap<String, StageFlow> of(Collection<ItemCourse> courses) {
    var byStage = new TreeMap<String, List<ItemCourse>>();
    for (ItemCourse course : courses) {
      if (course.isFinished()) {
        byStage.computeIfAbsent(course.stage(), s -> new ArrayList<>()).add(course);
      }
    }
    var flows = new TreeMap<String, StageFlow>();
    byStage.forEach((stage, finished) -> flows.put(stage, of(stage, finished)));
    return flows;
  }

  private static StageFlow of(String stage, List<ItemCourse> finished) {
    double touch = finished.stream().mapToDouble(ItemCourse::touchHours).sum();
    double wait = finished.stream().mapToDouble(ItemCourse::waitHours).sum();
    long back = finished.stream().filter(ItemCourse::cameBack).count();
    List<Double> sorted =
        finished.stream().map(ItemCourse::waitHours).sorted(Comparator.naturalOrder()).toList();
    double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    return new StageFlow(stage, finished.size(), touch, wait, (int) back, median);
  }

  /// Returns the share of the time that somebody had the work in hand; NaN when it took none.
  public double efficiency() {
    return touchHours / (touchHours + waitHours);
  }

  /// Returns the share of the work that did something again.
  public double shareThatCameBack() {
    return (double) cameBack / items;
  }
}
