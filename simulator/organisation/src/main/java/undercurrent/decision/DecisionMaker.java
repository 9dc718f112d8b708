package undercurrent.decision;

/// Answers the decision points of a role: a policy, a notebook, a player.
///
/// A lambda will do: `decisions.let("sre", point -> "promote")`.
@FunctionalInterface
public interface DecisionMaker {

  /// Returns one of the answers on offer.
  String decide(DecisionPoint point);

  /// Returns who it is, as the trace names it, such as `usual` or `player`.
  default String name() {
    return "policy";
  }

  /// Returns the maker that gives the usual answer.
  static DecisionMaker usual() {
    return named("usual", DecisionPoint::usual);
  }

  /// Returns the same maker under a name.
  static DecisionMaker named(String name, DecisionMaker maker) {
    return new DecisionMaker() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String decide(DecisionPoint point) {
        return maker.decide(point);
      }
    };
  }
}
