package undercurrent.delivery;

import java.util.Optional;
import undercurrent.graph.Node;

/// A change of the system on its way to production.
public final class Change {
  private final long number;
  private final ChangeType type;
  private final Node node;
  private final int nodes;
  private final double hours;
  private final long requestedAt;
  private final long request;
  private Optional<Fault> brought = Optional.empty();
  private int slips;
  private int returns;

  /// Makes a change that nobody has worked on.
  ///
  /// @param number its number, in the order of requests
  /// @param type what it is about
  /// @param node the part of the system that it changes
  /// @param nodes how many parts it can reach, itself with them: the closure of the node's users
  /// @param hours the hours that making it takes
  /// @param requestedAt when it was asked for, in nanoseconds
  /// @param request the trace event that asked for it
  public Change(
      long number,
      ChangeType type,
      Node node,
      int nodes,
      double hours,
      long requestedAt,
      long request) {
    this.number = number;
    this.type = type;
    this.node = node;
    this.nodes = nodes;
    this.hours = hours;
    this.requestedAt = requestedAt;
    this.request = request;
  }

  /// Returns the title under which the making of a change is asked for.
  public static String makingOf(long number) {
    return "making of change " + number;
  }

  /// Returns its number, in the order of requests.
  public long number() {
    return number;
  }

  /// Returns what it is about.
  public ChangeType type() {
    return type;
  }

  /// Returns the part of the system that it changes.
  public Node node() {
    return node;
  }

  /// Returns how many parts of the system it can reach, itself with them.
  public int nodes() {
    return nodes;
  }

  /// Returns the hours that making it takes.
  public double hours() {
    return hours;
  }

  /// Returns when it was asked for, in nanoseconds.
  public long requestedAt() {
    return requestedAt;
  }

  /// Returns the trace event that asked for it.
  public long request() {
    return request;
  }

  /// Returns how often it was sent back to its maker.
  public int returns() {
    return returns;
  }

  /// Returns the harm that it brings with it; empty where its slips say what it does.
  public Optional<Fault> brought() {
    return brought;
  }

  /// Says what it does to the system: others made it, and it is at fault as it is.
  void brings(Fault fault) {
    brought = Optional.of(fault);
    slips++;
  }

  /// Returns the slips that are in it; nobody reads it but chance, checks and production.
  int slips() {
    return slips;
  }

  void putIn(int more) {
    slips += more;
  }

  void takeOut(int found) {
    slips -= found;
  }

  void sentBack() {
    returns++;
  }

  @Override
  public String toString() {
    return "change " + number;
  }
}
