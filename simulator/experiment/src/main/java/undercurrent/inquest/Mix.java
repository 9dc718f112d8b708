package undercurrent.inquest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How much of a move of quality came from the conditions that were driven, and not from how well any
/// of them was seen: the move less what the slices moved by, each at the share that it had in both
/// weeks together.
///
/// @param within what the slices moved by, weighted
/// @param between the rest: what came of other shares
/// @param slice the slice whose share pulled most
/// @param before its share of the miles before
/// @param after its share of the miles after
/// @param driving an event that shows the driving of the week
public record Mix(
    double within, double between, String slice, double before, double after, TraceEvent driving) {
  private static final double ALIKE = 1e-9;

  /// Tells whether other shares did more than half of a move.
  public boolean isMain(Move move) {
    return between * move.change() > 0 && Math.abs(between) > Math.abs(move.change()) / 2;
  }

  /// Returns the mix of a move; empty where no miles or no slices were read in both weeks.
  static Optional<Mix> of(Move move, String view, List<TraceEvent> before, List<TraceEvent> after) {
    Map<String, Double> miles = shares(before);
    Map<String, Double> milesNow = shares(after);
    Map<String, Double> quality = quality(view, before);
    Map<String, Double> qualityNow = quality(view, after);
    double within = 0;
    double most = 0;
    String slice = "";
    for (var entry : qualityNow.entrySet()) {
      String one = entry.getKey();
      double good = quality.getOrDefault(one, Double.NaN);
      double goodNow = entry.getValue();
      double was = miles.getOrDefault(one, 0.0);
      double is = milesNow.getOrDefault(one, 0.0);
      double level = (good + goodNow) / 2;
      if (was + is > 0 && !Double.isNaN(level)) {
        within += (was + is) / 2 * (goodNow - good);
        double pull = (is - was) * (level - (move.before() + move.after()) / 2) * move.change();
        boolean isAsMuch = pull > most - ALIKE && is > was; // what grew tells more
        if (pull > most + ALIKE || pull > 0 && isAsMuch) {
          most = pull;
          slice = one;
        }
      }
    }
    Optional<TraceEvent> driving = driving(after, slice);
    boolean isKnown = !slice.isEmpty() && !miles.isEmpty() && driving.isPresent();
    return isKnown
        ? Optional.of(
            new Mix(
                within,
                move.change() - within,
                slice,
                miles.getOrDefault(slice, 0.0),
                milesNow.getOrDefault(slice, 0.0),
                driving.get()))
        : Optional.empty();
  }

  /// Returns the driving in a slice, or what was driven first where there was none in it.
  private static Optional<TraceEvent> driving(List<TraceEvent> events, String slice) {
    return events.stream()
        .filter(
            event -> event.what() instanceof Happening.Drove drove && drove.slice().equals(slice))
        .findFirst()
        .or(() -> events.stream().filter(e -> e.what() instanceof Happening.Drove).findFirst());
  }

  private static Map<String, Double> shares(List<TraceEvent> events) {
    var miles = new LinkedHashMap<String, Double>();
    double all = 0;
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.Drove drove) {
        miles.merge(drove.slice(), drove.miles(), Double::sum);
        all += drove.miles();
      }
    }
    double total = all;
    miles.replaceAll((slice, driven) -> driven / total);
    return total > 0 ? miles : Map.of();
  }

  private static Map<String, Double> quality(String view, List<TraceEvent> events) {
    var quality = new LinkedHashMap<String, Double>();
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.QualityRead read
          && read.view().equals(view)
          && !read.slice().equals("all")) {
        quality.put(read.slice(), read.value());
      }
    }
    return quality;
  }
}
