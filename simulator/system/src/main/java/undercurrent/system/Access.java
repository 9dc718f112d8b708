package undercurrent.system;

/// A line of the access log: somebody read from a store.
///
/// @param day when
/// @param store what was read, such as `predictions`
/// @param reader who read, as the credentials say
/// @param rows how many rows
public record Access(int day, String store, String reader, long rows) {}
