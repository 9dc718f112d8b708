package undercurrent.decision;

/// Says who decides in a replication, before it begins: a scenario's policies, a notebook's, a player.
@FunctionalInterface
public interface Appointment {

  /// Lets somebody decide for one role or more.
  void makeIn(Decisions decisions);

  /// Returns the appointment of one maker to one role, made anew in each replication.
  static Appointment of(String role, DecisionMaker maker) {
    return decisions -> decisions.let(role, maker);
  }
}
