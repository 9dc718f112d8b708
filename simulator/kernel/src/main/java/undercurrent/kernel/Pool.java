package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.statistics.TimeAverage;

/// Persons, or things, that differ, of whom processes borrow one that suits: a crew with skills.
///
/// The member who has been free longest and suits is lent; the process that has waited longest for
/// somebody like the member who comes back has them.
///
/// @param <M> the members
public final class Pool<M> {
  private final Simulation simulation;
  private final String name;
  private final Store<M> free;
  private final List<M> members = new ArrayList<>();
  private final List<M> lent = new ArrayList<>();
  private final TimeAverage busy;

  /// Makes a pool of members who are all free.
  public Pool(Simulation simulation, String name, List<? extends M> members) {
    this.simulation = simulation;
    this.name = name;
    this.free = new Store<>(simulation, name);
    this.busy = new TimeAverage(simulation.now(), 0);
    members.forEach(this::join);
  }

  /// Adds a member, who is free.
  public void join(M member) {
    members.add(member);
    free.put(member);
  }

  /// Returns all members, those who are lent included.
  public List<M> members() {
    return List.copyOf(members);
  }

  /// Returns those who are free, who has been so longest first.
  public List<M> free() {
    return free.things();
  }

  /// Returns the number of processes that wait for a member.
  public int waiting() {
    return free.waiting();
  }

  /// Returns the time average of the number of members who are lent.
  public TimeAverage busy() {
    return busy;
  }

  /// Takes a member back.
  ///
  /// @throws IllegalStateException when the member is not lent
  public void giveBack(M member) {
    simulation.control().check();
    if (!lent.remove(member)) {
      throw new IllegalStateException(
          "pool '" + name + "' has not lent " + member + ": give back who was borrowed");
    }
    busy.record(simulation.now(), lent.size());
    free.put(member);
  }

  M lend(SimProcess process, Predicate<? super M> wanted) {
    if (members.stream().noneMatch(wanted)) {
      throw new IllegalStateException(
          "process '"
              + process.name()
              + "' wants somebody whom pool '"
              + name
              + "' does not have; it has "
              + members);
    }
    M member = process.take(free, wanted);
    lent.add(member);
    busy.record(simulation.now(), lent.size());
    return member;
  }
}
