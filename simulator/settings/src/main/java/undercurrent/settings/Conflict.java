package undercurrent.settings;

/// Values that are each allowed and cannot hold together.
///
/// @param knob the name of the setting to point at
/// @param message what does not go together, as a sentence without a full stop
/// @param hint what to change
public record Conflict(String knob, String message, String hint) {}
