package undercurrent.incident;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// A way to restore service before the cause is known: roll back, restart, fall back.
///
/// @param title in words
/// @param hours what it takes a person; a machine does it at once
/// @param applies whether it can be done about an incident now
/// @param act does it
public record Mitigation(
    String title, double hours, Predicate<Incident> applies, Consumer<Incident> act) {}
