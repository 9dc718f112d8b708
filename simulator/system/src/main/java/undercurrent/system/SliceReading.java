package undercurrent.system;

/// What a candidate got right of the rows held back, in one slice.
///
/// @param day when
/// @param version the candidate
/// @param slice the slice
/// @param hits the rows that it got right
/// @param rows how many there were
public record SliceReading(int day, String version, String slice, int hits, int rows) {}
