package undercurrent.report;

/// A moment that a chart over weeks marks with a line.
///
/// @param letter what stands at the line
/// @param meaning what the legend says
/// @param week weeks since the start
record Moment(String letter, String meaning, double week) {}
