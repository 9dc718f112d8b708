package undercurrent.av;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import undercurrent.driving.Claim;
import undercurrent.driving.Conditions;
import undercurrent.driving.DriveSample;
import undercurrent.driving.OperationalDomain;
import undercurrent.driving.Rate;
import undercurrent.driving.Road;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// The domain in which the fleet may drive, and the claim that widens it.
///
/// A fleet that expands by claims begins in the first of its conditions. Each time that its miles
/// there show, with 95 % confidence, that safety events are rarer than the limit, it may drive in
/// the next. Miles are counted from the last widening on, over all versions of the model.
final class DrivingDomain {
  static final List<String> EXPANSIONS = List.of("whole", "by-claims");
  private static final double THOUSAND = 1000;
  private static final int WEEKS_BETWEEN = 4;

  private final Replication run;
  private final List<Conditions> slices;
  private final OperationalDomain whole;
  private final Claim claim;
  private int open;
  private int weeks;
  private Rate seen = new Rate(0, 0);

  DrivingDomain(Replication run, Settings settings) {
    this.run = run;
    this.slices = slices(settings);
    this.whole = whole(settings);
    this.claim = Claim.below(settings.number("domain.claim"));
    boolean byClaims = settings.name("domain.expansion").equals("by-claims");
    this.open = byClaims ? 1 : slices.size();
  }

  /// Returns all that a scenario lets the fleet drive in.
  static OperationalDomain whole(Settings settings) {
    Set<Road> roads = EnumSet.noneOf(Road.class);
    settings.list("domain.roads").forEach(road -> roads.add(Road.of(road)));
    return new OperationalDomain(
        Set.copyOf(slices(settings)), roads, settings.number("domain.speed-limit"));
  }

  private static List<Conditions> slices(Settings settings) {
    return settings.list("domain.slices").stream().map(Conditions::of).toList();
  }

  /// Returns what the fleet may drive in now.
  OperationalDomain now() {
    return whole.in(slices.subList(0, open));
  }

  /// Takes note of a week, and widens the domain when its miles make the claim.
  void watch(DriveSample week) {
    seen = seen.plus(week.safetyEvents());
    weeks++;
    boolean isMade = claim.isMadeBy(seen);
    if (open < slices.size() && (isMade || weeks % WEEKS_BETWEEN == 0) && mayWiden(isMade)) {
      open++;
      run.trace()
          .record(
              new Happening.GateDecided(
                  "domain",
                  slices.get(open - 1).id(),
                  true,
                  isMade
                      ? evidence() + ", so it may drive there"
                      : "it may drive there, although no claim is made for it"));
      seen = new Rate(0, 0);
    }
  }

  private boolean mayWiden(boolean isMade) {
    var sight =
        DrivingSights.domain(
            slices.get(open).id(), seen, isMade ? evidence() : "not made by these miles");
    String usual = isMade ? "widen" : DrivingDecisions.WAIT;
    return run.decisions().decide(DrivingDecisions.WIDEN.at(usual, sight)).equals("widen");
  }

  private String evidence() {
    return String.format(
        Locale.ROOT,
        "%d safety events in %.0f miles show fewer than %s per 1,000 miles at 95 %%; without an"
            + " event %.0f miles would",
        seen.events(),
        THOUSAND * seen.exposure(),
        Double.toString(claim.limit()),
        THOUSAND * claim.exposureWithoutEvents());
  }
}
