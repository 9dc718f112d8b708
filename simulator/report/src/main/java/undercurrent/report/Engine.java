package undercurrent.report;

/// The program that made a result, as every document names it.
public final class Engine {
  /// The version of the simulator.
  public static final String VERSION = "0.1.0";

  private Engine() {}

  /// Returns the version of the Java runtime, such as `25.0.1+8-LTS`.
  public static String javaRuntime() {
    return Runtime.version().toString();
  }
}
