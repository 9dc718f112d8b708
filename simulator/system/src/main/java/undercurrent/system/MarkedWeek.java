package undercurrent.system;

/// A week of a system that marks goods on pages which another system puts together: what both kinds of
/// pages showed of the goods that it marks.
///
/// Looks count a place by how likely it is to be looked at.
///
/// @param day the last day of it
/// @param system its name
/// @param learnsFromOwn the share of the clicks it has learnt from that were on pages with its marks
/// @param clicks on goods that it marks, on pages with marks
/// @param looks at them
/// @param controlClicks on the same goods, on pages of customers who are shown no marks
/// @param controlLooks at them
/// @param isAfterRelease whether the other system had a release in the week
public record MarkedWeek(
    int day,
    String system,
    double learnsFromOwn,
    double clicks,
    double looks,
    double controlClicks,
    double controlLooks,
    boolean isAfterRelease) {}
