package undercurrent.decision;

/// Answers the decision points of a role: a policy, a notebook, a player.
public interface DecisionMaker {

  /// Returns who it is, as the trace names it, such as `usual` or `player`.
  String name();

  /// Returns one of the answers on offer.
  String decide(DecisionPoint point);

  /// Returns the maker that gives the usual answer.
  static DecisionMaker usual() {
    return new DecisionMaker() {
      @Override
      public String name() {
        return "usual";
      }

      @Override
      public String decide(DecisionPoint point) {
        return point.usual();
      }
    };
  }
}
