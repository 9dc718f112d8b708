package undercurrent.system;

import undercurrent.learning.LabeledTable;

/// Rows that were computed by both parts of a system that compute features.
///
/// @param day when
/// @param pipeline the pipeline that makes rows for training
/// @param logged the rows as they were served
/// @param made the same, as training makes them
public record MadeTwice(int day, String pipeline, LabeledTable logged, LabeledTable made) {}
