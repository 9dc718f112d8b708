package undercurrent.system;

/// An entry of the register of features that were taken up from others.
///
/// @param day when
/// @param feature its name
/// @param fetchMs milliseconds that a request waits for it
/// @param isInUse whether it is fetched from that day on
public record FeatureUse(int day, String feature, double fetchMs, boolean isInUse) {}
