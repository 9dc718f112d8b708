package undercurrent.shopping.offpolicy;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.MetricsDatabase;

/// Slates as the metrics database keeps them: what was shown, without the other candidates.
///
/// @param slates the slates in the order of their requests
public record ImpressionLog(List<List<Row>> slates) {
  /// Copies the slates.
  public ImpressionLog {
    slates = List.copyOf(slates);
  }

  /// A place that was shown.
  ///
  /// @param item the item
  /// @param propensity how likely it was, given the places above
  /// @param score the prediction
  /// @param sponsored whether somebody paid for the place
  /// @param clicked whether it was clicked
  /// @param amount what the visit paid for it, pounds
  public record Row(
      int item,
      double propensity,
      double score,
      boolean sponsored,
      boolean clicked,
      double amount) {}

  /// Reads the slates of some days that have a full length.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param length how many places a full slate has
  public static ImpressionLog read(MetricsDatabase database, int fromDay, int toDay, int length) {
    var found =
        database.query(
            "SELECT request, item, propensity, score, source, clicked, amount FROM impression"
                + " WHERE day >= "
                + fromDay
                + " AND day < "
                + toDay
                + " ORDER BY id");
    var slates = new ArrayList<List<Row>>();
    var slate = new ArrayList<Row>();
    for (int i = 0; i < found.rows().size(); i++) {
      var row = found.rows().get(i);
      slate.add(
          new Row(
              Integer.parseInt(row.get(1)),
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)),
              row.get(4).equals("SPONSORED"),
              Boolean.parseBoolean(row.get(5)),
              Double.parseDouble(row.get(6))));
      boolean isLast =
          i + 1 == found.rows().size() || !found.value(i + 1, 0).equals(row.getFirst());
      if (isLast) {
        if (slate.size() == length) {
          slates.add(List.copyOf(slate));
        }
        slate.clear();
      }
    }
    return new ImpressionLog(slates);
  }

  /// Returns what the clicks say about another share of exploration. A sponsored place is as likely
  /// under both policies, and its clicks are not counted.
  public List<SlateEvidence> clicks(ExplorationChange change) {
    return evidence(change, false);
  }

  /// Returns what was paid says about another share of exploration, in pounds.
  public List<SlateEvidence> amounts(ExplorationChange change) {
    return evidence(change, true);
  }

  private List<SlateEvidence> evidence(ExplorationChange change, boolean inPounds) {
    var evidence = new ArrayList<SlateEvidence>(slates.size());
    for (var slate : slates) {
      var places = new ArrayList<PlaceEvidence>(slate.size());
      for (var row : slate) {
        double reward = inPounds ? row.amount : row.clicked ? 1 : 0;
        places.add(
            row.sponsored
                ? new PlaceEvidence(row.propensity, row.propensity, 0, 0)
                : new PlaceEvidence(row.propensity, change.probability(row.propensity), reward, 0));
      }
      evidence.add(new SlateEvidence(places, 0));
    }
    return evidence;
  }
}
