package undercurrent.scenario;

/// What starts a remedy or an intervention.
public sealed interface Trigger {

  /// A time of the run.
  record At(double hours) implements Trigger {}

  /// A condition on a measure.
  record When(MeasureLimit limit) implements Trigger {}

  /// The first report of a detector.
  record OnAlarm() implements Trigger {}
}
