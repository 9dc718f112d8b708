package undercurrent.system;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.learning.Classifier;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// What is in service: one version of a component, and those that were before it.
public final class Production {
  private final Simulation simulation;
  private final Trace trace;
  private final String component;
  private final Deque<ModelArtifact> versions = new ArrayDeque<>();
  private Optional<ModelArtifact> canary = Optional.empty();
  private UnaryOperator<Classifier> call = UnaryOperator.identity();
  private UnaryOperator<double[]> arrival = UnaryOperator.identity();
  private long since;
  private long lastChange;

  /// Puts a first version in service, as the run finds it.
  public Production(Simulation simulation, Trace trace, String component, ModelArtifact first) {
    this.simulation = simulation;
    this.trace = trace;
    this.component = component;
    versions.push(first);
  }

  /// Returns the version in service.
  public ModelArtifact current() {
    return versions.getFirst();
  }

  /// Returns a version as the system calls it, which is the version itself unless the call is at
  /// fault.
  public ModelArtifact called(ModelArtifact version) {
    Classifier met = call.apply(version.model());
    return met == version.model() ? version : version.with(met);
  }

  /// Says how the system calls every version from now on.
  ///
  /// @param how the identity where the call is right
  /// @param cause the trace event that changed it
  public void callThrough(UnaryOperator<Classifier> how, long cause) {
    call = how;
    lastChange = cause;
  }

  /// Says how rows arrive from now on at whatever reads them.
  ///
  /// @param how the identity where they arrive as they are meant
  public void arriveAs(UnaryOperator<double[]> how) {
    arrival = how;
  }

  /// Returns a row as it arrives, which is the row itself unless somebody else has it in another unit.
  public double[] arrived(double[] row) {
    return arrival.apply(row);
  }

  /// Tells whether there was a version before it that can come back.
  public boolean hasEarlier() {
    return versions.size() > 1;
  }

  /// Returns since when it is in service, in nanoseconds.
  public long since() {
    return since;
  }

  /// Returns the trace event that last changed what is in service; 0 when none did.
  public long lastChange() {
    return lastChange;
  }

  /// Puts a version in service; its lead time runs from the newest data in it.
  public void release(ModelArtifact next) {
    versions.push(next);
    since = simulation.now();
    double lead = SimTime.inHours(simulation.now() - next.newestDataAt());
    lastChange = trace.record(new Happening.Released(component, next.version(), lead));
  }

  /// Returns the version that serves a part of the traffic on trial, beside the one in service.
  public Optional<ModelArtifact> canary() {
    return canary;
  }

  /// Puts a version in service for a part of the traffic; its lead time runs from the newest data in
  /// it.
  public void tryOut(ModelArtifact next) {
    canary = Optional.of(next);
    double lead = SimTime.inHours(simulation.now() - next.newestDataAt());
    trace.record(new Happening.Released(component, next.version(), lead));
  }

  /// Puts the version on trial in service for all; nothing happens when there is none.
  public void promote() {
    canary.ifPresent(
        next -> {
          versions.push(next);
          since = simulation.now();
          lastChange =
              trace.record(new Happening.Decided(component, next.version() + " serves everybody"));
        });
    canary = Optional.empty();
  }

  /// Takes the version on trial out again; nothing happens when there is none.
  public void withdraw() {
    canary.ifPresent(bad -> trace.record(new Happening.RolledBack(component, bad.version())));
    canary = Optional.empty();
  }

  /// Takes the version in service out again; nothing happens when there is none before it.
  public void rollBack() {
    if (versions.size() > 1) {
      ModelArtifact bad = versions.pop();
      since = simulation.now();
      lastChange = trace.record(new Happening.RolledBack(component, bad.version()));
    }
  }
}
