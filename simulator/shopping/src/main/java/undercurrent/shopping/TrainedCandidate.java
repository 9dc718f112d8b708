package undercurrent.shopping;

import java.util.OptionalDouble;

/// A model that production training made, as the metrics database keeps it.
///
/// @param day the last day of trade when it was judged
/// @param version its version
/// @param rows how many impressions it learnt from
/// @param learningRate the learning rate
/// @param holdoutRows how many impressions it was judged on
/// @param auc the area under the ROC curve on them
/// @param logLoss the log-loss on them, in nats an impression
/// @param incumbentLogLoss that of the model in service; empty where there was none
/// @param passed whether the gate let it through
public record TrainedCandidate(
    int day,
    String version,
    int rows,
    double learningRate,
    int holdoutRows,
    double auc,
    double logLoss,
    OptionalDouble incumbentLogLoss,
    boolean passed) {}
