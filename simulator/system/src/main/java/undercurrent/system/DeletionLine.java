package undercurrent.system;

/// A request of somebody that what was recorded of them goes.
///
/// @param day when it came
/// @param subject the number of what was recorded, such as a drive
public record DeletionLine(int day, int subject) {}
