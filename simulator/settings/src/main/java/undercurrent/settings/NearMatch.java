package undercurrent.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the known name that a misspelt one was probably meant to be.
///
/// The distance counts insertions, deletions, replacements and swaps of neighbours (Damerau 1964,
/// in the restricted form); a third of the length, at least 1 and at most 3, may differ. Where nothing
/// is that near, a beginning of four letters or more stands for the one name that begins so.
public final class NearMatch {
  private static final int LONGEST = 80;
  private static final int SHORTEST_BEGINNING = 4;

  private NearMatch() {}

  /// Returns the nearest of the known names, if one is near enough; of equals, the first.
  public static Optional<String> of(String asked, Collection<String> known) {
    String plain = plain(asked);
    int best = Math.clamp(plain.length() / 3, 1, 3) + 1;
    String nearest = "";
    for (String name : known) {
      int distance = asked.length() > LONGEST ? best : distance(plain, plain(name));
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? begun(plain, known) : Optional.of(nearest);
  }

  private static Optional<String> begun(String beginning, Collection<String> known) {
    if (beginning.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<String> names =
        known.stream().filter(name -> plain(name).startsWith(beginning)).distinct().toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  /// Returns `did you mean "…"?`, or the empty text when no known name is near.
  public static String hint(String asked, Collection<String> known) {
    return of(asked, known).map(name -> "did you mean \"" + name + "\"?").orElse("");
  }

  /// Returns how many edits lead from one text to the other.
  public static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] above = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
        if (swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] oldest = before;
      before = above;
      above = row;
      row = oldest;
    }
    return above[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
