package undercurrent.system;

/// A week of a system that steers what another system meets, beside what was met where it does not: goods
/// that it marks on pages which the other puts together, or rides where it sends cars that the other
/// drives.
///
/// @param day the last day of it
/// @param system its name
/// @param learnsFromOwn the share of what it has learnt from that it had steered itself
/// @param events that it learns from where it steers: clicks on goods that it marks, or encounters with
///   trouble
/// @param exposures what could have brought such an event: looks at those goods, each counted by how likely
///   it is, or encounters
/// @param controlEvents the same where it does not steer
/// @param controlExposures what could have brought them
/// @param isAfterRelease whether the other system had a release in the week
public record SteeredWeek(
    int day,
    String system,
    double learnsFromOwn,
    double events,
    double exposures,
    double controlEvents,
    double controlExposures,
    boolean isAfterRelease) {}
