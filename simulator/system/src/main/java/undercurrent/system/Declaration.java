package undercurrent.system;

/// A line of the register of consumers: somebody said that they read from a store.
///
/// @param day since when
/// @param store what they read
/// @param reader who they are
public record Declaration(int day, String store, String reader) {}
