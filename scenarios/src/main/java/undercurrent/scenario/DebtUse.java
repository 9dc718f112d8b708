package undercurrent.scenario;

import undercurrent.settings.Settings;

/// A debt that a scenario injects.
///
/// @param id what the scenario calls this one
/// @param debt the id of the debt
/// @param settings the values of the debt's own knobs
/// @param fromHours when it begins
/// @param reveal whether students see that it is there
public record DebtUse(
    String id, String debt, Settings settings, double fromHours, boolean reveal) {}
