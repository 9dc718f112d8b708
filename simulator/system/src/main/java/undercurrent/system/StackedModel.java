package undercurrent.system;

import java.util.function.UnaryOperator;
import undercurrent.learning.Classifier;

/// A model that takes the score of another, as the register of models has it.
///
/// @param day when it was fitted, or taken out
/// @param name what it is called; a later entry of the same name replaces the earlier
/// @param learntOn the version of the model whose score it was fitted on
/// @param over returns a model with this one on top of it
/// @param isInUse whether it is in use from that day on
public record StackedModel(
    int day, String name, String learntOn, UnaryOperator<Classifier> over, boolean isInUse) {}
