package undercurrent.system;

import java.util.function.Supplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// A training, with what is needed to run it again as it is written down.
///
/// @param day when
/// @param version the model that came out
/// @param model that model
/// @param again trains once more from what was written down about it
/// @param rows rows on which two models can be compared
/// @param pages the page of each row: rows of one are alike, and count together
public record TrainingRun(
    int day,
    String version,
    Classifier model,
    Supplier<Classifier> again,
    LabeledTable rows,
    long[] pages) {}
