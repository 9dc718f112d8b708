package undercurrent.retail;

import undercurrent.incident.Fragile;
import undercurrent.incident.OutageKind;
import undercurrent.serving.Service;

/// A service of the shop as outages hit it: it refuses every call, or waits for what it calls.
final class ServiceInDanger implements Fragile {
  private final Service service;
  private final double slowByMs;
  private final Operations.Look look;
  private boolean failed;
  private boolean slow;

  ServiceInDanger(Service service, double slowByMs, Operations.Look look) {
    this.service = service;
    this.slowByMs = slowByMs;
    this.look = look;
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public boolean isFailed() {
    return failed;
  }

  @Override
  public void fail(String type, long outage) {
    failed = true;
    slow = type.equals(OutageKind.DEPENDENCY.id());
    if (slow) {
      service.addCall(slowByMs);
    } else {
      service.crash();
    }
    look.after(outage);
  }

  @Override
  public void mend(long restored) {
    failed = false;
    if (slow) {
      service.addCall(-slowByMs);
    } else {
      service.restart();
    }
    look.after(restored);
  }
}
