package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The claims on a resource that are held, the newest first.
final class HeldClaims {
  private @Nullable Claim newest;

  void add(Claim claim) {
    claim.isHeld = true;
    claim.before = null;
    claim.after = newest;
    if (newest != null) {
      newest.before = claim;
    }
    newest = claim;
    claim.older = claim.process.held;
    claim.process.held = claim;
  }

  /// Returns how many units a process holds.
  static int units(SimProcess process, Resource resource) {
    int units = 0;
    for (Claim claim = process.held; claim != null; claim = claim.older) {
      units += claim.resource == resource ? claim.units : 0;
    }
    return units;
  }

  /// Takes units from a process that holds so many or more, its newest claims first.
  void take(SimProcess process, Resource resource, int units) {
    int left = units;
    for (Claim claim = process.held; claim != null && left > 0; claim = claim.older) {
      if (claim.resource == resource) {
        int taken = Math.min(left, claim.units);
        claim.units -= taken;
        left -= taken;
        if (claim.units == 0) {
          remove(claim);
        }
      }
    }
  }

  /// Takes a claim off, whole; returns its units.
  int drop(Claim claim) {
    remove(claim);
    return claim.units;
  }

  private void remove(Claim claim) {
    claim.isHeld = false;
    if (claim.before == null) {
      newest = claim.after;
    } else {
      claim.before.after = claim.after;
    }
    if (claim.after != null) {
      claim.after.before = claim.before;
    }
    Claim younger = claim.process.held;
    if (younger == claim) {
      claim.process.held = claim.older;
      return;
    }
    while (younger != null && younger.older != claim) {
      younger = younger.older;
    }
    if (younger != null) {
      younger.older = claim.older;
    }
  }

  List<SimProcess> holders() {
    var holders = new ArrayList<SimProcess>();
    for (Claim claim = newest; claim != null; claim = claim.after) {
      if (!holders.contains(claim.process)) {
        holders.add(claim.process);
      }
    }
    return holders;
  }

  /// Returns how many units others hold by claims of a lower priority than one.
  int below(Claim claimant) {
    int units = 0;
    for (Claim claim = newest; claim != null; claim = claim.after) {
      units += isBelow(claim, claimant) ? claim.units : 0;
    }
    return units;
  }

  /// Returns the claim of the lowest priority that is lower than that of one, the newest of equals.
  Claim lowestBelow(Claim claimant) {
    Claim lowest = null;
    for (Claim claim = newest; claim != null; claim = claim.after) {
      if (isBelow(claim, claimant) && (lowest == null || claim.priority > lowest.priority)) {
        lowest = claim;
      }
    }
    if (lowest == null) {
      throw new IllegalStateException("nobody of lower priority holds anything");
    }
    return lowest;
  }

  private static boolean isBelow(Claim claim, Claim claimant) {
    return claim.process != claimant.process && claim.priority > claimant.priority;
  }
}
