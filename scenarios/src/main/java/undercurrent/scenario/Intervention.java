package undercurrent.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.settings.Settings;

/// Something that is done during the run.
///
/// @param id what the scenario calls it
/// @param action what is done
/// @param trigger when it is done
/// @param waitHours how long after the trigger it begins
/// @param withinHours how soon it must be finished
/// @param effortHours how much work it is, if the action does not know itself
/// @param by the role that does it, if not whoever has the skill
public record Intervention(
    String id,
    String action,
    Trigger trigger,
    double waitHours,
    OptionalDouble withinHours,
    OptionalDouble effortHours,
    Optional<String> by,
    Settings settings) {}
