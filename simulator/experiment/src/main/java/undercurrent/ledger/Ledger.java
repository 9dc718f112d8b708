package undercurrent.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The books of a stretch of a replication: where its hours and its money went, how its work flowed,
/// and how busy its people were.
///
/// @param effort the booked hours by stage, role, subsystem, nature and root
/// @param cost the money by kind and stage
/// @param flow the value stream: what each stage finished
/// @param handOffs what passed from role to role, what waited longest first
/// @param use the utilisation of each person
public record Ledger(
    EffortCube effort,
    CostBook cost,
    SortedMap<String, StageFlow> flow,
    List<HandOff> handOffs,
    SequencedMap<String, Utilisation> use) {

  /// Returns the books of nothing.
  public static Ledger empty() {
    return new Ledger(
        new EffortCube(), new CostBook(), new TreeMap<>(), List.of(), new LinkedHashMap<>());
  }

  /// Reads the books out of a stretch.
  ///
  /// @param events what happened in it
  /// @param books what is known of the whole replication
  /// @param from where it begins, in nanoseconds
  /// @param to where it ends
  public static Ledger of(List<TraceEvent> events, Books books, long from, long to) {
    var effort = new EffortCube();
    var cost = new CostBook();
    var finished = new ArrayList<ItemCourse>();
    for (TraceEvent event : events) {
      switch (event.what()) {
        case Happening.Worked work -> {
          effort.book(work, books.causes().root(event.id()));
          cost.book(CostBook.Kind.PEOPLE, work.stage(), work.cost());
        }
        case Happening.MachineUsed used ->
            cost.book(CostBook.Kind.MACHINES, books.causes().stage(event.id()), used.cost());
        case Happening.Bought bought ->
            cost.book(CostBook.Kind.BOUGHT, books.causes().stage(event.id()), bought.cost());
        case Happening.WorkFinished done -> finished.add(books.courses().get(done.item()));
        default -> {}
      }
    }
    return new Ledger(
        effort,
        cost,
        StageFlow.of(finished),
        HandOff.of(finished, books),
        Utilisation.of(books.people(), events, from, to));
  }
}
