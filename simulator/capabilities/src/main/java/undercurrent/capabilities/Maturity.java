package undercurrent.capabilities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import undercurrent.capabilities.Presets.Preset;

/// How far an organisation has come on one scale of levels: the highest level all of whose
/// capabilities are in use, and what is missing to the next.
///
/// @param scale `google` or `microsoft`
/// @param reached the highest level that is whole
/// @param next the level after it; empty at the top
/// @param missing the ids of those that the next level has and the organisation has not
public record Maturity(String scale, Preset reached, Optional<Preset> next, List<String> missing) {
  /// The scales that are told.
  public static final List<String> SCALES = List.of("google", "microsoft");

  /// Copies the list.
  public Maturity {
    missing = List.copyOf(missing);
  }

  /// Returns where an organisation stands on each scale.
  ///
  /// @param lacking the ids of the capabilities that suit it and that are not in use
  public static List<Maturity> of(List<String> lacking) {
    return SCALES.stream().map(scale -> on(scale, lacking)).toList();
  }

  private static Maturity on(String scale, List<String> lacking) {
    var levels = Presets.all().stream().filter(each -> each.id().startsWith(scale + "-")).toList();
    int reached = 0;
    while (reached + 1 < levels.size()
        && Collections.disjoint(levels.get(reached + 1).capabilities(), lacking)) {
      reached++;
    }
    Optional<Preset> next =
        reached + 1 < levels.size() ? Optional.of(levels.get(reached + 1)) : Optional.empty();
    var missing = new ArrayList<>(next.map(Preset::capabilities).orElse(List.of()));
    missing.retainAll(lacking);
    return new Maturity(scale, levels.get(reached), next, missing);
  }

  /// Returns it as a sentence without its full stop.
  public String inWords() {
    return next.map(
            level ->
                reached.title()
                    + "; "
                    + level.id()
                    + " wants "
                    + String.join(", ", missing)
                    + " too")
        .orElse(reached.title() + ", the highest");
  }
}
