package undercurrent.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.decision.DecisionPoint;
import undercurrent.kernel.SimTime;

/// The answers of players in one run, in order. Together with the plan it is the whole game: the same
/// log gives the same run to the last bit.
///
/// @param scenario the title of the scenario
/// @param identity what tells this plan from others: see [PlanIdentity]
/// @param seed the seed of the run
/// @param roles the ids of the roles that are played
/// @param entries the answers, in the order in which they were asked for
public record DecisionLog(
    String scenario, String identity, long seed, List<String> roles, List<Entry> entries) {

  /// An answer.
  ///
  /// @param at when it was asked for, in nanoseconds since the start
  /// @param decide the id of the decision
  /// @param role the id of the role that decided
  /// @param answer what was answered
  public record Entry(long at, String decide, String role, String answer) {

    /// Returns the week, from 1.
    public int week() {
      return SimTime.weekNumber(at);
    }

    /// Tells what a point differs in from the one that was answered; empty when it is the same.
    Optional<String> differenceFrom(long now, DecisionPoint point) {
      boolean isSame = at == now && decide.equals(point.id()) && role.equals(point.role());
      return isSame
          ? Optional.empty()
          : Optional.of(
              "the log answers '"
                  + decide
                  + "' of "
                  + role
                  + " at "
                  + SimTime.text(at)
                  + ", and the run asks for '"
                  + point.id()
                  + "' of "
                  + point.role()
                  + " at "
                  + SimTime.text(now));
    }
  }

  /// Checks the seed, and copies the lists.
  public DecisionLog {
    roles = List.copyOf(roles);
    entries = List.copyOf(entries);
    if (seed < 0) {
      throw new IllegalArgumentException("a log needs a seed of 0 or more, not " + seed);
    }
  }

  /// Returns the log with another answer at its end.
  public DecisionLog with(Entry entry) {
    var longer = new ArrayList<>(entries);
    longer.add(entry);
    return withEntries(longer);
  }

  /// Returns the log without its last answer, or as it is when it has none.
  public DecisionLog withoutLast() {
    return withEntries(entries.subList(0, Math.max(0, entries.size() - 1)));
  }

  /// Returns the answers that were given before a week, from 1.
  public DecisionLog before(int week) {
    return withEntries(entries.stream().filter(entry -> entry.week() < week).toList());
  }

  private DecisionLog withEntries(List<Entry> others) {
    return new DecisionLog(scenario, identity, seed, roles, others);
  }
}
