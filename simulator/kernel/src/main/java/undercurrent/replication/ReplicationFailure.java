package undercurrent.replication;

/// Thrown when a replication fails; it names its number, with which it can be repeated alone.
public final class ReplicationFailure extends RuntimeException {
  private final int number;

  ReplicationFailure(int number, Throwable cause) {
    super("replication " + number + " failed: " + cause.getMessage(), cause);
    this.number = number;
  }

  /// Returns the number of the replication, from 0.
  public int number() {
    return number;
  }
}
