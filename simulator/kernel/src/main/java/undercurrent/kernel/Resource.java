package undercurrent.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number of like units that processes acquire, use and release.
///
/// Who cannot be served waits in a line, ordered by priority and then by arrival; nobody overtakes
/// the head of the line, so that large requests are not starved. The resource keeps its own
/// [statistics][ResourceStatistics].
///
/// A *preemptive* resource takes units away from processes of lower priority, the lowest and of
/// these the newest first, when a request could not be served else. Who loses units is interrupted
/// with the reason [Preempted], or, within [SimProcess#use], goes on later.
public final class Resource {
  private final Simulation simulation;
  private final String name;
  private final boolean preemptive;
  private final Line line;
  private final HeldClaims held = new HeldClaims();
  private final ResourceStatistics statistics;
  private int capacity;
  private int lineLimit = Integer.MAX_VALUE;
  private int used;
  private boolean preempting;

  /// Makes a resource with all units free.
  ///
  /// @param capacity the number of units, 0 or more
  public Resource(Simulation simulation, String name, int capacity) {
    this(simulation, name, capacity, false);
  }

  private Resource(Simulation simulation, String name, int capacity, boolean preemptive) {
    this.simulation = simulation;
    this.name = name;
    this.preemptive = preemptive;
    this.capacity = checkedCapacity(capacity);
    this.line = new Line(simulation);
    this.statistics = new ResourceStatistics(simulation, line.length(), capacity);
  }

  /// Makes a preemptive resource with all units free.
  public static Resource preemptive(Simulation simulation, String name, int capacity) {
    return new Resource(simulation, name, capacity, true);
  }

  // ---- What it is ----

  /// Returns its name.
  public String name() {
    return name;
  }

  /// Returns some of its units, for [SimProcess#acquireAll].
  public Units units(int count) {
    return new Units(this, count);
  }

  /// Changes the number of units; units in use are not taken away but not lent again.
  public void capacity(int units) {
    simulation.control().check();
    capacity = checkedCapacity(units);
    statistics.offers(capacity);
    serve();
  }

  /// Changes the number of units with the shifts, from now on for as long as the simulation runs:
  /// run it up to a time.
  ///
  /// @param on the number while a shift is on
  /// @param off the number else
  public void follow(Shifts shifts, int on, int off) {
    boolean isOn = shifts.isOn(simulation.now());
    capacity(isOn ? on : off);
    long next = isOn ? shifts.nextEnd(simulation.now()) : shifts.nextBegin(simulation.now());
    if (next == Shifts.NEVER) {
      return;
    }
    var change = new Event(() -> follow(shifts, on, off));
    simulation.schedule(change, next - simulation.now(), Simulation.FIRST);
  }

  /// Lets only so many wait; who comes to a full line balks.
  public void lineLimit(int places) {
    if (places < 0) {
      throw new IllegalArgumentException(
          "the line of resource '" + name + "' needs 0 places or more, not " + places);
    }
    lineLimit = places;
  }

  /// Returns the number of units.
  public int capacity() {
    return capacity;
  }

  /// Returns the number of units that are free now.
  public int free() {
    return Math.max(0, capacity - used);
  }

  /// Returns the number of processes in line now.
  public int waiting() {
    return line.size();
  }

  /// Returns what it counts about itself.
  public ResourceStatistics statistics() {
    return statistics;
  }

  // ---- Lending ----

  Line line() {
    return line;
  }

  /// Tells whether the line is full, and counts whoever is turned away by that.
  boolean turnsAway() {
    boolean full = line.size() >= lineLimit;
    if (full) {
      statistics.countBalked();
    }
    return full;
  }

  /// Lends units without a wait, if nobody is before and they are free or can be taken away;
  /// returns null when not.
  @Nullable Claim lend(SimProcess process, int units) {
    refuseStrangers(process, units);
    return line.wouldHead(process.priority()) ? lend(new Claim(process, this, units)) : null;
  }

  /// Lends units to a process that lost them, which goes before those of its priority.
  @Nullable Claim lendAgain(SimProcess process, int units) {
    return line.wouldHeadEquals(process.priority()) ? lend(renewal(process, units)) : null;
  }

  private @Nullable Claim lend(Claim claim) {
    if (used + claim.units > capacity && !preempt(claim)) {
      return null;
    }
    lendTo(claim);
    return claim;
  }

  private Claim renewal(SimProcess process, int units) {
    var claim = new Claim(process, this, units);
    claim.isRenewal = true;
    return claim;
  }

  private void refuseStrangers(SimProcess process, int units) {
    if (units < 1) {
      throw new IllegalArgumentException(
          "resource '" + name + "' lends 1 unit or more, not " + units);
    }
    simulation.refuseStranger(process, "resource", name);
  }

  void refuseWhenFull(SimProcess process) {
    simulation.refuseStranger(process, "resource", name);
    if (line.size() >= lineLimit) {
      throw new IllegalStateException(
          "the line of resource '"
              + name
              + "' is full ("
              + lineLimit
              + "): process '"
              + process.name()
              + "' should use acquireOrBalk");
    }
  }

  /// Returns a claim that stands in line.
  Claim enlist(SimProcess process, int units) {
    refuseWhenFull(process);
    var claim = new Claim(process, this, units);
    line.add(claim);
    return claim;
  }

  /// Returns a claim of a process that lost its units, which stands before those of its priority.
  Claim enlistFirst(SimProcess process, int units) {
    Claim claim = renewal(process, units);
    line.addFirst(claim);
    return claim;
  }

  boolean canServe(Claim claim) {
    boolean isFirst =
        claim == line.head() || (claim.before == null && line.wouldHead(claim.priority));
    return isFirst && used + claim.units <= capacity;
  }

  void lendTo(Claim claim) {
    used += claim.units;
    statistics.uses(used);
    held.add(claim);
    if (!claim.isRenewal) {
      statistics.countServed(claim.since);
    }
  }

  /// Serves the line for as long as its head can be served.
  void serve() {
    Claim head = preempting ? null : line.head();
    while (head != null && isWithinReach(head) && head.isServable()) {
      head.serve();
      head = line.head();
    }
  }

  private boolean isWithinReach(Claim head) {
    return used + head.units <= capacity || (head.isAlone() && preempt(head));
  }

  void giveBack(SimProcess process, int units) {
    simulation.control().check();
    int has = HeldClaims.units(process, this);
    if (units < 1 || units > has) {
      throw new IllegalStateException(
          "process '"
              + process.name()
              + "' releases "
              + units
              + " of resource '"
              + name
              + "' at "
              + SimTime.text(simulation.now())
              + ", but holds "
              + has
              + ": release what was acquired");
    }
    held.take(process, this, units);
    returned(units);
  }

  void giveBack(Claim claim) {
    returned(held.drop(claim));
  }

  private void returned(int units) {
    used -= units;
    statistics.uses(used);
    serve();
  }

  List<SimProcess> holders() {
    return held.holders();
  }

  /// Takes units away from claims of lower priority, if that makes room enough.
  private boolean preempt(Claim claimant) {
    if (!preemptive || capacity - used + held.below(claimant) < claimant.units) {
      return false;
    }
    preempting = true; // nobody else is served with what becomes free meanwhile
    while (used + claimant.units > capacity) {
      Claim victim = held.lowestBelow(claimant);
      int lost = held.drop(victim);
      used -= lost;
      statistics.uses(used);
      statistics.countPreempted();
      victim.process.interrupt(new Preempted(this, lost, claimant.process.name()), victim);
    }
    preempting = false;
    return true;
  }

  String describe() {
    return "resource '" + name + "' (" + used + " of " + capacity + " in use)";
  }

  private int checkedCapacity(int units) {
    if (units < 0) {
      throw new IllegalArgumentException(
          "resource '" + name + "' needs a capacity of 0 or more, not " + units);
    }
    return units;
  }
}
