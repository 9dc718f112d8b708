package undercurrent.system;

import java.util.function.Supplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// The model in service of a week, with what is needed to hold it against a new one.
///
/// @param day when
/// @param version its version
/// @param ageDays how old the newest of its data is
/// @param model the model
/// @param fresh trains one by the same recipe on what came in before the rows
/// @param rows the newest rows, which neither has learnt from
public record ModelInUse(
    int day,
    String version,
    int ageDays,
    Classifier model,
    Supplier<Classifier> fresh,
    LabeledTable rows) {}
