package undercurrent.system;

/// How often a system acted by itself on a day.
///
/// @param day when
/// @param action what it did, such as `items hidden`
/// @param count how often
/// @param of how often it could have
public record ActionDay(int day, String action, long count, long of) {}
