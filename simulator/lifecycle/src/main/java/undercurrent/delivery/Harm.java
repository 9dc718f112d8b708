package undercurrent.delivery;

/// A change in production that harms it, from the release on until it is mended.
final class Harm {
  private final Change change;
  private final Fault fault;
  private final long since;
  private final long event;
  private int complaints;
  private boolean mended;

  /// @param since when it began, in nanoseconds
  /// @param event the trace event of the failure
  Harm(Change change, Fault fault, long since, long event) {
    this.change = change;
    this.fault = fault;
    this.since = since;
    this.event = event;
  }

  Change change() {
    return change;
  }

  Fault fault() {
    return fault;
  }

  long since() {
    return since;
  }

  long event() {
    return event;
  }

  int complaints() {
    return complaints;
  }

  void complainedAbout() {
    complaints++;
  }

  boolean isMended() {
    return mended;
  }

  void mend() {
    mended = true;
  }
}
