package undercurrent.lifecycle;

import java.util.List;

/// How much is left after each of some stages, and what was lost or joined on the way.
///
/// @param topic what it belongs to
/// @param id a name that no other exhibit of the replication has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, and what is assumed
/// @param unit what is counted, such as `items a request`
/// @param stages one or more, in order
public record FunnelExhibit(
    String topic, String id, String title, String caption, String unit, List<Stage> stages)
    implements Exhibit {
  private static final double ROUNDING = 1e-9;

  /// A stage of a funnel.
  ///
  /// @param name as a row is labelled
  /// @param amount how much there is, 0 or more
  /// @param onlyObserved whether only the observer of the simulation knows it
  /// @param changes what leads from the stage before to this one; empty where that is not known
  ///   cause by cause
  public record Stage(String name, double amount, boolean onlyObserved, List<Change> changes) {

    /// Checks the amount.
    public Stage {
      changes = List.copyOf(changes);
      if (!(amount >= 0) || Double.isInfinite(amount)) {
        throw new IllegalArgumentException(
            "stage '" + name + "' needs an amount of 0 or more, not " + amount);
      }
    }

    /// Makes a stage that is known to everybody, without causes.
    public Stage(String name, double amount) {
      this(name, amount, false, List.of());
    }
  }

  /// What one cause changed between two stages.
  ///
  /// @param name the cause
  /// @param amount below 0 for what was lost, above 0 for what joined
  public record Change(String name, double amount) {}

  /// Checks that the changes lead from stage to stage.
  public FunnelExhibit {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("funnel '" + id + "' needs one stage or more");
    }
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      double from = i == 0 ? 0 : stages.get(i - 1).amount();
      double sum = from + stage.changes().stream().mapToDouble(Change::amount).sum();
      boolean isCounted = !stage.changes().isEmpty();
      if (isCounted && Math.abs(sum - stage.amount()) > ROUNDING * Math.max(1, from)) {
        throw new IllegalArgumentException(
            "funnel '"
                + id
                + "': the changes lead to "
                + sum
                + " at stage '"
                + stage.name()
                + "', not to "
                + stage.amount());
      }
    }
  }
}
