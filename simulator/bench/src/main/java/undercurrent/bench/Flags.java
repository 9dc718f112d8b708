package undercurrent.bench;

/// The flags of the JVMs that measure.
public final class Flags {
  /// The same collector for all, with room to be young in.
  public static final String COLLECTOR = "-XX:+UseSerialGC";

  public static final String HEAP = "-Xmx2g";
  public static final String YOUNG = "-Xmn512m";

  /// What of it stands in for [#YOUNG] where memory is measured.
  public static final String LITTLE_YOUNG = "-Xmn16m";

  /// Keeps the JVM silent about how JMH reads fields.
  public static final String SILENCE = "--sun-misc-unsafe-memory-access=allow";

  /// Opens the JVM's continuations.
  public static final String CONTINUATIONS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

  /// Runs all virtual threads in one thread of the system.
  public static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";

  public static final String ONE_CARRIER_AT_MOST = "-Djdk.virtualThreadScheduler.maxPoolSize=1";

  private Flags() {}
}
