package undercurrent.scenario;

import undercurrent.settings.Settings;

/// A debt that a scenario repays, or looks for in vain.
///
/// @param id what the scenario calls this one
/// @param debt the [DebtUse#id] of the debt that is repaid, or the name of a kind of debt that is not there
/// @param trigger when it is repaid
public record RemedyUse(String id, String debt, Trigger trigger, Settings settings) {}
