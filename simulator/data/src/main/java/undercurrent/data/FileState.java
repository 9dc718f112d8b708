package undercurrent.data;

/// What a check found about a file.
public enum FileState {
  /// The file is there, byte for byte as recorded.
  PRESENT,
  /// The file is another edition: other bytes, but the columns and totals that were recorded.
  EQUIVALENT,
  /// The file is not there.
  MISSING,
  /// The file is shorter than recorded, or ends in the middle.
  TRUNCATED,
  /// The file has other content.
  ALTERED
}
