package undercurrent.verification;

import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStreams;

/// A model, and what theory says about it.
///
/// @param name what is measured, of which model
/// @param source the theorem
/// @param theory its answer
/// @param model measures it once, with the luck of one replication
public record AnalyticCase(
    String name, String source, double theory, ToDoubleFunction<RandomStreams> model) {}
