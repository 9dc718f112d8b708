package undercurrent.lifecycle;

/// A file that a replication leaves for whoever wants to look closer, beside the trace.
///
/// @param name its name in the output folder
/// @param bytes what stands in it
public record KeptFile(String name, byte[] bytes) {
  /// The database of predictions and metrics, as a compressed script in SQL.
  public static final String DATABASE = "metrics.sql.gz";
}
