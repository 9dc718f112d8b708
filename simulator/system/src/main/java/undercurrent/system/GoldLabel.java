package undercurrent.system;

/// What an annotator named in a clip of which everybody knows what is in it, and which was put among
/// the others.
///
/// @param day when
/// @param slice under which conditions
/// @param annotator who
/// @param wanted the class that is right
/// @param given the class that was named
public record GoldLabel(int day, String slice, String annotator, int wanted, int given) {}
