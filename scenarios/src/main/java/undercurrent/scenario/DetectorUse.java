package undercurrent.scenario;

import undercurrent.settings.Settings;

/// A detector that a scenario installs.
///
/// @param id what the scenario calls this one
/// @param detector the id of the detector
public record DetectorUse(String id, String detector, Settings settings) {}
