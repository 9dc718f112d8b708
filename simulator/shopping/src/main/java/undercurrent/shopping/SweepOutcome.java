package undercurrent.shopping;

import java.util.Optional;
import undercurrent.statistics.Estimate;

/// A sweep of the experimental branch, as the metrics database keeps it.
///
/// @param day the last day of trade when it was read
/// @param name its name
/// @param permutations how many recipes were trained
/// @param recipe the winner
/// @param validationLogLoss its log-loss on the rows that chose it, nats an impression
/// @param freshLogLoss its log-loss on rows that chose nothing
/// @param difference its loss over that of the recipe in use on the fresh rows, with the interval
/// @param passed whether the gate let the winner through
public record SweepOutcome(
    int day,
    String name,
    int permutations,
    ScoringRecipe recipe,
    double validationLogLoss,
    double freshLogLoss,
    Optional<Estimate> difference,
    boolean passed) {}
