package undercurrent.av;

import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.learning.LabeledTable;

/// A version of the prepared data: rows to learn from and rows to validate on, split by drive.
///
/// @param version such as `data-5`
/// @param training what is learnt from
/// @param validation what is held back
/// @param validationSlices the slice of each row that is held back
/// @param newestDay the day of the newest frame in it
record TrainingSet(
    String version,
    LabeledTable training,
    LabeledTable validation,
    List<Conditions> validationSlices,
    int newestDay) {}
