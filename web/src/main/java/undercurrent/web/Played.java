package undercurrent.web;

import undercurrent.experiment.RunResult;
import undercurrent.report.ScenarioText;

/// A scenario that was run.
///
/// @param result what came of it; the first replication keeps its trace
/// @param text the scenario as documents name it
public record Played(RunResult result, ScenarioText text) {}
