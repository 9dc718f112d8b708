package undercurrent.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import undercurrent.debt.Circumstances;
import undercurrent.debt.DebtType;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// What a case holds: debts, something of the world, both, or nothing, drawn by the number of the case.
///
/// @param number the number of the case, 0 or more; it is the seed of the draw and of the run
/// @param lifecycle the lifecycle
/// @param debts none, one or two debts
/// @param confounder something in the world that looks like one
/// @param fromWeek when the debts are planted
public record BlindCase(
    int number,
    String lifecycle,
    List<DebtType> debts,
    Optional<Confounder> confounder,
    int fromWeek) {
  private static final int EARLIEST_WEEK = 4;
  private static final int LATEST_WEEK = 12;

  /// Draws a case.
  ///
  /// @param all the debts of the catalogue
  /// @throws IllegalArgumentException when there is nothing to draw for the lifecycle
  public static BlindCase draw(int number, String lifecycle, List<DebtType> all) {
    var stream = new RandomStreams(number, 0).stream("blind case of " + lifecycle);
    var possible =
        new ArrayList<>(all.stream().filter(d -> d.lifecycles().contains(lifecycle)).toList());
    var debts = new ArrayList<DebtType>();
    boolean hasConfounder = false;
    switch (stream.nextInt(6)) { // a sixth each, but a third for one debt alone
      case 0 -> {} // nothing: an alarm is no proof
      case 1 -> hasConfounder = true;
      case 2, 3 -> debts.add(taken(possible, stream));
      case 4 -> {
        debts.add(taken(possible, stream));
        hasConfounder = true;
      }
      default -> {
        debts.add(taken(possible, stream));
        debts.add(taken(possible, stream));
      }
    }
    List<Confounder> events = Confounder.of(lifecycle);
    Optional<Confounder> confounder =
        hasConfounder ? Optional.of(events.get(stream.nextInt(events.size()))) : Optional.empty();
    int fromWeek = EARLIEST_WEEK + stream.nextInt(LATEST_WEEK - EARLIEST_WEEK + 1);
    return new BlindCase(number, lifecycle, List.copyOf(debts), confounder, fromWeek);
  }

  private static DebtType taken(List<DebtType> possible, RandomStream stream) {
    return possible.remove(stream.nextInt(possible.size()));
  }

  /// Returns what the debts need to meet; a usual year meets it too, so that it gives nothing away.
  public Circumstances circumstances() {
    var met = Circumstances.USUAL;
    for (DebtType debt : debts) {
      met = met.and(debt.circumstances(lifecycle));
    }
    return met;
  }

  /// Returns the answer in words, a line each.
  public String answer() {
    var lines = new ArrayList<String>();
    lines.add("Case " + number + " in " + lifecycle + ".");
    if (debts.isEmpty() && confounder.isEmpty()) {
      lines.add("Nothing was planted, and nothing happened in the world.");
    }
    for (DebtType debt : debts) {
      lines.add(
          "Debt "
              + debt.id()
              + " ("
              + debt.title()
              + ") from the end of week "
              + fromWeek
              + " on. "
              + debt.mechanism());
      lines.add("What is seen of it: " + debt.symptom());
      lines.add("Its monitor: " + debt.detector(lifecycle) + ".");
    }
    confounder.ifPresent(
        event ->
            lines.add(
                "In the world: "
                    + event.title()
                    + " ("
                    + String.join(", ", event.circumstances().inWords())
                    + "). Like "
                    + event.looksLike()
                    + "."));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
