package undercurrent.driving;

/// One reported disengagement.
///
/// @param year the reporting year
/// @param permit the permit of the car
/// @param manufacturer the filer, as filed
/// @param initiator who began it
/// @param location the kind of road, as filed
public record DisengagementReport(
    int year, Permit permit, String manufacturer, Initiator initiator, String location) {}
