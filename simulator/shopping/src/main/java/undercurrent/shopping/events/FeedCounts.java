package undercurrent.shopping.events;

/// What a feed saw in a stretch of time.
///
/// @param received events that came in, repetitions and all
/// @param applied events that went into the tables
/// @param duplicates events that had come before
/// @param late events that came for the first time after the watermark had passed theirs
/// @param quarantined events that broke the schema
/// @param bots events of sessions that are taken for machines
/// @param fresh applied events that were in the tables in time
public record FeedCounts(
    long received,
    long applied,
    long duplicates,
    long late,
    long quarantined,
    long bots,
    long fresh) {
  /// Nothing.
  public static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0, 0);

  /// Returns both together.
  public FeedCounts plus(FeedCounts other) {
    return new FeedCounts(
        received + other.received,
        applied + other.applied,
        duplicates + other.duplicates,
        late + other.late,
        quarantined + other.quarantined,
        bots + other.bots,
        fresh + other.fresh);
  }

  /// Returns the share of applied events that were in the tables in time; 1 when there were none.
  public double freshShare() {
    return applied == 0 ? 1 : (double) fresh / applied;
  }
}
