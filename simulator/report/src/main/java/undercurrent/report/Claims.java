package undercurrent.report;

import java.util.ArrayList;
import java.util.List;

/// What stands behind the figures of a report, so that nobody takes a model for a fact.
final class Claims {

  /// How far a figure may be trusted.
  enum Standing {
    REAL("real"),
    MEASURED("measured"),
    MODELLED("modelled"),
    ASSUMED("assumed"),
    CONTESTED("contested");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// A sentence about the figures with its standing.
  record Claim(Standing standing, String text) {}

  private Claims() {}

  /// Returns the claims of a lifecycle's report.
  static List<Claim> of(String lifecycle) {
    var claims = new ArrayList<Claim>();
    claims.add(
        new Claim(
            Standing.REAL,
            "The models: trained in the run on the rows that the run made, and scored on rows they"
                + " had not seen. Accuracy is counted, never set."));
    claims.add(
        new Claim(
            Standing.MEASURED,
            "Service times: measured once on the real components and stored; the run puts queues"
                + " in front of them."));
    claims.add(
        new Claim(
            Standing.MODELLED,
            "The team: people, calendars and queues of work. Hours are booked only by work that"
                + " was done."));
    claims.addAll(
        switch (lifecycle) {
          case "av" -> driving();
          case "retail" -> shopping();
          default -> List.<Claim>of();
        });
    claims.add(
        new Claim(
            Standing.ASSUMED,
            "The hours of a single task, such as triage or a diagnosis by node: chosen, not"
                + " measured, wherever no source is named."));
    claims.add(
        new Claim(
            Standing.CONTESTED,
            "How much of the effort in practice goes into data: surveys ask different questions"
                + " and disagree. The share above is what this run booked, and no survey."));
    return claims;
  }

  private static List<Claim> driving() {
    return List.of(
        new Claim(
            Standing.MODELLED,
            "Roads, weather, road users and the vehicle's motion; errors of the real perception"
                + " model are what makes it brake or fail to."),
        new Claim(
            Standing.CONTESTED,
            "Disengagements as a measure of safety: operators count them differently, and they"
                + " fall when drivers are told to step in less."));
  }

  private static List<Claim> shopping() {
    return List.of(
        new Claim(
            Standing.MODELLED,
            "Clicks and exposure: they come from a model of choice, also where purchases are"
                + " real."),
        new Claim(
            Standing.CONTESTED,
            "Whether a gain in an offline ranking measure such as NDCG is a gain for shoppers:"
                + " the two often disagree."));
  }
}
