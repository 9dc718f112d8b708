package undercurrent.lifecycle;

import undercurrent.statistics.TwoShares;

/// What is known of the shares of success of the two arms of a test.
///
/// @param topic what it belongs to
/// @param id a name that no other exhibit of the replication has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, and what is assumed
/// @param share what the share is, such as `clicks per impression`
/// @param a the arm that was there
/// @param b the arm that is tried
public record PosteriorExhibit(
    String topic, String id, String title, String caption, String share, Arm a, Arm b)
    implements Exhibit {

  /// An arm.
  ///
  /// @param name as a legend writes it
  /// @param successes how many trials succeeded
  /// @param trials how many there were, each independent of the others
  public record Arm(String name, long successes, long trials) {

    /// Checks the counts.
    public Arm {
      if (successes < 0 || trials < successes) {
        throw new IllegalArgumentException(
            "arm '"
                + name
                + "' needs 0 or more successes in at least as many trials, not "
                + successes
                + " in "
                + trials);
      }
    }
  }

  /// Returns what is known of both shares, when each was as good as any other before.
  public TwoShares posterior() {
    return TwoShares.after(a.successes(), a.trials(), b.successes(), b.trials());
  }
}
