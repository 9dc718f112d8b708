package undercurrent.scenario;

/// What starts a remedy or an intervention.
public sealed interface Trigger {

  /// The word for [OnDetection].
  String DETECTED = "detected";

  /// A time of the run.
  record At(double hours) implements Trigger {}

  /// A condition on a measure.
  record When(MeasureLimit limit) implements Trigger {}

  /// The first report of a detector.
  record OnAlarm() implements Trigger {}

  /// The first finding of the debt's own detector that somebody has read.
  record OnDetection() implements Trigger {}
}
