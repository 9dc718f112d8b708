package undercurrent.shopping;

import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.statistics.Estimate;

/// A model that production training made, as the metrics database keeps it.
///
/// @param day the last day of trade when it was judged
/// @param version its version
/// @param rows how many impressions it learnt from
/// @param recipe how it was made
/// @param holdoutRows how many impressions it was judged on
/// @param auc the area under the ROC curve on them
/// @param logLoss the log-loss on them, in nats an impression
/// @param incumbentLogLoss that of the model in service; empty where there was none
/// @param difference its loss over that of the model in service, with the interval; empty where
///   there was none
/// @param findings what the leakage check found, in words; empty when nothing, or without a check
/// @param passed whether the gate let it through
public record TrainedCandidate(
    int day,
    String version,
    int rows,
    ScoringRecipe recipe,
    int holdoutRows,
    double auc,
    double logLoss,
    OptionalDouble incumbentLogLoss,
    Optional<Estimate> difference,
    String findings,
    boolean passed) {}
