package undercurrent.capability;

/// A capability that people stop to use during a run.
///
/// @param capability its id
/// @param atHours when
public record GivingUp(String capability, double atHours) {}
