package undercurrent.av;

import undercurrent.driving.Conditions;

/// A frame with the class that annotators gave it.
///
/// @param drive the encounter it was logged in; frames of one encounter resemble each other
/// @param day when it was logged
/// @param conditions the slice it belongs to
/// @param features what was extracted from it, with the calibration of that day
/// @param label an index into the classes of road users; annotators may be wrong
record LabeledFrame(int drive, int day, Conditions conditions, double[] features, int label) {}
