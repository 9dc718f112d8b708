package undercurrent.delivery;

import java.util.List;
import undercurrent.graph.Node;
import undercurrent.graph.RoughSpots;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// What changes leave unfinished, and whether anybody finishes it.
///
/// A change leaves a rough spot behind now and then. Whoever changes a part gets past the spots in and
/// around it; where the team takes the time, the spots of the part go when its change is made.
public final class CleanUps {
  /// Whether anybody finishes what changes left behind.
  public static final String KNOB = "changes.clean-up";

  /// Nobody does.
  public static final String NEVER = "never";

  private static final double HOURS_PER_DETOUR = 0.75; // past a spot; assumed
  private static final double HOURS_PER_SPOT = 2; // to finish what was left; assumed

  private final DeliverySite site;
  private final Settings settings;
  private final Walk walk;
  private final Slips slips;

  CleanUps(DeliverySite site, Settings settings, Walk walk, Slips slips) {
    this.site = site;
    this.settings = settings;
    this.walk = walk;
    this.slips = slips;
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.share("changes.rough-spots", "0%", "changes that leave something unfinished"),
        Knob.name(
            KNOB,
            "after-change",
            "when what was left unfinished is finished",
            List.of("after-change", NEVER)));
  }

  /// Gets past what is around a change, leaves something behind, and finishes what is in its part.
  void after(SimProcess self, Change change) {
    Node part = change.node();
    int around = RoughSpots.around(site.graph(), part.id()).size();
    if (around > 0) {
      String title = "getting past " + around + " rough spots around " + part.id();
      Work detour = work(title, change, around * HOURS_PER_DETOUR);
      change.putIn(site.organisation().await(self, detour.as(Nature.TOIL)).defects());
    }
    if (slips.takes(change, "a rough spot", settings.share("changes.rough-spots"))) {
      RoughSpots.leave(site.graph(), part, change.number());
      site.trace().record(new Happening.PartChanged("code", part.id(), "has one more rough spot"));
    }
    List<Node> spots = RoughSpots.in(site.graph(), part.id());
    if (!spots.isEmpty() && !settings.name(KNOB).equals(NEVER)) {
      String title = "clean-up of " + spots.size() + " rough spots of " + part.id();
      Work cleanUp = work(title, change, spots.size() * HOURS_PER_SPOT);
      site.organisation().await(self, cleanUp.as(Nature.DEBT_SERVICE));
      spots.forEach(spot -> site.graph().remove(spot.id()));
    }
  }

  private Work work(String title, Change change, double hours) {
    Subsystem box = Walk.box(change.type());
    return Work.of(
        title + ", for " + change, change.node().stage(), walk.maker(change), box, hours);
  }
}
