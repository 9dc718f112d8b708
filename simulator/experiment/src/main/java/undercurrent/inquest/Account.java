package undercurrent.inquest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import undercurrent.ledger.EffortCube.Cell;
import undercurrent.ledger.Ledger;
import undercurrent.ledger.StageFlow;
import undercurrent.ledger.Utilisation;
import undercurrent.statistics.Estimate;

/// Where two arms differ in hours, in waiting and in how busy their people were; each difference is B
/// minus A, paired by replication.
///
/// @param hours booked hours by stage, nature and root
/// @param waiting mean hours that a finished piece of work waited, by stage
/// @param utilisation booked share of the offered hours, by role
public record Account(List<Line> hours, List<Line> waiting, List<Line> utilisation) {

  /// A line of the account.
  ///
  /// @param of what it is about: one name, or stage, nature and root
  /// @param a the mean of the first arm
  /// @param b the mean of the second arm
  /// @param difference B minus A with its interval
  public record Line(List<String> of, double a, double b, Estimate difference) {

    /// Returns how much of the difference is beyond luck: its size less half the width of its
    /// interval. Without an interval nothing is known to be, and it is 0.
    public double sure() {
      boolean isKnown = difference.count() > 1;
      return isKnown ? Math.max(0, Math.abs(difference.mean()) - difference.halfWidth()) : 0;
    }

    /// Returns how much of the difference is beyond luck, as a share of the larger value.
    public double sureShare() {
      double whole = Math.max(Math.abs(a), Math.abs(b));
      return whole > 0 ? sure() / whole : 0;
    }
  }

  /// The order in which lines of a unit are told: by what of them is beyond luck, the most first;
  /// then by size.
  public static final Comparator<Line> SUREST =
      Comparator.comparingDouble((Line line) -> -line.sure())
          .thenComparing(line -> -Math.abs(line.difference().mean()));

  /// Copies the lists.
  public Account {
    hours = List.copyOf(hours);
    waiting = List.copyOf(waiting);
    utilisation = List.copyOf(utilisation);
  }

  /// Compares the books of two arms.
  ///
  /// @param a one a replication
  /// @param b those of the same replications
  public static Account of(List<Ledger> a, List<Ledger> b) {
    if (a.size() != b.size() || a.isEmpty()) {
      throw new IllegalArgumentException("arms are compared by replications that both have");
    }
    return new Account(
        lines(a, b, Account::cells, Account::hours),
        lines(a, b, ledger -> names(ledger.flow().keySet()), Account::wait),
        lines(a, b, ledger -> names(roles(ledger).keySet()), Account::busy));
  }

  private static List<Line> lines(
      List<Ledger> a,
      List<Ledger> b,
      Function<Ledger, List<List<String>>> keys,
      ToDoubleBiFunction<Ledger, List<String>> reading) {
    SortedSet<List<String>> all = new TreeSet<>(Comparator.comparing(List::toString));
    a.forEach(ledger -> all.addAll(keys.apply(ledger)));
    b.forEach(ledger -> all.addAll(keys.apply(ledger)));
    var lines = new ArrayList<Line>();
    for (List<String> key : all) {
      lines.add(line(key, a, b, ledger -> reading.applyAsDouble(ledger, key)));
    }
    lines.sort(SUREST);
    return lines;
  }

  private static Line line(
      List<String> key, List<Ledger> a, List<Ledger> b, ToDoubleFunction<Ledger> reading) {
    var differences = new ArrayList<Double>();
    double sumA = 0;
    double sumB = 0;
    for (int i = 0; i < a.size(); i++) {
      double ofA = reading.applyAsDouble(a.get(i));
      double ofB = reading.applyAsDouble(b.get(i));
      differences.add(ofB - ofA);
      sumA += ofA;
      sumB += ofB;
    }
    return new Line(key, sumA / a.size(), sumB / b.size(), Estimate.of(differences));
  }

  private static List<List<String>> cells(Ledger ledger) {
    return List.copyOf(ledger.effort().cells().keySet().stream().map(Account::key).toList());
  }

  private static List<String> key(Cell cell) {
    return List.of(cell.stage(), cell.nature(), cell.root().id());
  }

  private static double hours(Ledger ledger, List<String> key) {
    return ledger.effort().cells().entrySet().stream()
        .filter(entry -> key(entry.getKey()).equals(key))
        .mapToDouble(entry -> entry.getValue().inHours())
        .sum();
  }

  private static double wait(Ledger ledger, List<String> key) {
    StageFlow flow = ledger.flow().get(key.getFirst());
    return flow == null ? 0 : flow.waitHours() / flow.items();
  }

  private static double busy(Ledger ledger, List<String> key) {
    Utilisation use = roles(ledger).get(key.getFirst());
    return use == null || use.offered() == 0 ? 0 : use.share();
  }

  private static SequencedMap<String, Utilisation> roles(Ledger ledger) {
    return Utilisation.byRole(ledger.use().values());
  }

  private static List<List<String>> names(Iterable<String> ids) {
    var names = new ArrayList<List<String>>();
    ids.forEach(id -> names.add(List.of(id)));
    return names;
  }
}
