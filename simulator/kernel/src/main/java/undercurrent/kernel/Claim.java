package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim of a process on units of a resource: first it stands in line, then it is held.
///
/// Claims of one bundle are served together or not at all.
final class Claim implements Waitable {
  final SimProcess process;
  final Resource resource;
  final int priority;
  final long since;
  int units;

  // the neighbours in line, and later among the claims that are held
  @Nullable Claim before;
  @Nullable Claim after;

  /// The next older one that its process holds.
  @Nullable Claim older;

  /// Whether it is held; else it stands in line, or is over.
  boolean isHeld;

  /// Whether it renews one that was taken away.
  boolean isRenewal;

  private Claim first = this;
  private @Nullable Claim next;

  Claim(SimProcess process, Resource resource, int units) {
    this.process = process;
    this.resource = resource;
    this.units = units;
    this.priority = process.priority();
    this.since = process.simulation.now();
  }

  /// Makes a bundle and returns its first claim; units of one resource are added up.
  static Claim bundle(SimProcess process, Units... wanted) {
    Claim first = null;
    Claim last = null;
    for (Units units : wanted) {
      Claim same = first == null ? null : first.on(units.resource());
      if (same != null) {
        same.units += units.count();
        continue;
      }
      var claim = new Claim(process, units.resource(), units.count());
      if (first == null || last == null) {
        first = claim;
      } else {
        claim.first = first;
        last.next = claim;
      }
      last = claim;
    }
    if (first == null) {
      throw new IllegalArgumentException(
          "process '" + process.name() + "' must name the units that it acquires");
    }
    return first;
  }

  private @Nullable Claim on(Resource asked) {
    Claim claim = this;
    while (claim != null && claim.resource != asked) {
      claim = claim.next;
    }
    return claim;
  }

  /// Stands in line with every claim of the bundle.
  void enlist() {
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.refuseWhenFull(process);
    }
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.line().add(claim);
    }
  }

  /// Tells whether every claim of the bundle comes first and finds units enough.
  boolean isServable() {
    for (Claim claim = first; claim != null; claim = claim.next) {
      if (!claim.resource.canServe(claim)) {
        return false;
      }
    }
    return true;
  }

  /// Tells whether it is a bundle of one.
  boolean isAlone() {
    return first.next == null;
  }

  /// Serves every claim of the bundle, which stands in line, and lets its process go on.
  void serve() {
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.line().remove(claim);
    }
    hold();
    process.deliver(first);
    if (first.next != null) {
      serveOthers();
    }
  }

  /// Makes every claim of the bundle one that is held.
  void hold() {
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.lendTo(claim);
    }
  }

  private void serveOthers() {
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.serve();
    }
  }

  @Override
  public void withdraw(SimProcess waiting) {
    for (Claim claim = first; claim != null; claim = claim.next) {
      claim.resource.line().remove(claim);
    }
    serveOthers();
  }

  /// Gives back what is held.
  void release() {
    resource.giveBack(this);
  }

  @Override
  public List<SimProcess> givers() {
    var holders = new ArrayList<SimProcess>();
    for (Claim claim = first; claim != null; claim = claim.next) {
      if (claim.resource.free() < claim.units) {
        holders.addAll(claim.resource.holders());
      }
    }
    return holders;
  }

  @Override
  public String describe() {
    var text = new StringBuilder(first.resource.describe());
    for (Claim claim = first.next; claim != null; claim = claim.next) {
      text.append(" and ").append(claim.resource.describe());
    }
    return text.toString();
  }
}
