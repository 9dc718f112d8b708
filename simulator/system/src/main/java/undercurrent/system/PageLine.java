package undercurrent.system;

/// A page that somebody on duty came to.
///
/// @param day when
/// @param shift the half of the day, 0 or 1
/// @param person who came
/// @param isFounded whether there was an incident about what it named
public record PageLine(int day, int shift, String person, boolean isFounded) {}
