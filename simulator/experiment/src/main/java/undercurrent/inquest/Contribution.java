package undercurrent.inquest;

import undercurrent.ledger.Root;
import undercurrent.trace.TraceEvent;

/// What like events did to a move: how much of the measure hung on them, in the week and before.
///
/// @param what what they have in common
/// @param root in what their chains of causes end
/// @param amount what they did to the measure in the week
/// @param usual what they did in a week before
/// @param events how many there were in the week
/// @param example the one that did most
public record Contribution(
    What what, Root root, double amount, double usual, int events, TraceEvent example) {

  /// What like events have in common.
  ///
  /// @param kind their kind, such as `worked`
  /// @param of the stage, the component or the slice that they are about; may be empty
  /// @param nature the nature of the work; empty where it is none
  public record What(String kind, String of, String nature) {}

  /// Returns the same, with another root.
  public Contribution rootedIn(Root other) {
    return new Contribution(what, other, amount, usual, events, example);
  }

  /// Returns what they added to the move.
  public double change() {
    return amount - usual;
  }
}
