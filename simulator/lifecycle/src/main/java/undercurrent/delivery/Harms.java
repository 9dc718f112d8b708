package undercurrent.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.trace.Happening;

/// Slips that reached production: what they do, how somebody notices, and how the last good state
/// comes back.
///
/// Whoever works on an incident asks first what was changed of late (Beyer et al. 2016: some 70 % of
/// outages follow changes), looks at one release after the other, the newest first, and takes back
/// the first that is at fault, with all that was released in it.
final class Harms {
  private static final long LATELY = 28 * SimTime.DAY; // assumed
  private static final double HOURS_PER_CHANGE = 1; // a look at a change of late; assumed
  private static final double HOURS_PER_NODE = 0.05; // and at what it can reach; assumed

  private final DeliverySite site;
  private final double complaintHours;
  private final Consumer<Change> backToMaker;
  private final Consumer<Change> comesAgain;
  private final RandomStream stream;
  private final List<Release> releases = new ArrayList<>();
  private final List<Harm> open = new ArrayList<>();

  /// @param complaintHours until a user complains about what nothing else shows
  /// @param backToMaker what becomes of a change that was at fault
  /// @param comesAgain what becomes of one that was taken back with it
  Harms(
      DeliverySite site,
      double complaintHours,
      Consumer<Change> backToMaker,
      Consumer<Change> comesAgain) {
    this.site = site;
    this.complaintHours = complaintHours;
    this.backToMaker = backToMaker;
    this.comesAgain = comesAgain;
    this.stream = site.streams().stream("faults");
  }

  /// Takes note of a release; the slips in it begin to harm.
  void released(Release release) {
    releases.add(release);
    for (Release.Part part : release.parts()) {
      if (part.change().slips() > 0) {
        begin(part);
      }
    }
  }

  private void begin(Release.Part part) {
    Change change = part.change();
    Fault fault =
        site.faults().of(change, stream.substream(change.number() + " " + change.returns()));
    long event =
        site.trace()
            .record(new Happening.ChangeFailed(change.number(), fault.title()), part.event());
    var harm = new Harm(change, fault, site.simulation().now(), event);
    open.add(harm);
    fault.begin(event);
    site.simulation().start("harm of " + change, self -> complain(self, harm));
  }

  /// Somebody complains when something shows it, at the latest after a while, and again each day
  /// that nobody works on it.
  private void complain(SimProcess self, Harm harm) {
    long latest = harm.since() + SimTime.hours(complaintHours);
    while (!harm.isMended() && site.simulation().now() < latest && !harm.fault().isSeen()) {
      self.hold(SimTime.HOUR);
    }
    while (!harm.isMended()) {
      if (!site.complaints().areWorkedOn()) {
        harm.complainedAbout();
        site.complaints().complain(harm.fault().title(), harm.event());
      }
      self.hold(SimTime.DAY);
    }
  }

  /// Looks at what was released of late and takes back what is at fault; returns whether something
  /// was.
  boolean restore(SimProcess self) {
    long earliest = site.simulation().now() - lookBack();
    for (Release release : List.copyOf(releases).reversed()) {
      if (release.at() >= earliest) {
        look(self, release);
        if (harmsOf(release).findAny().isPresent()) {
          takeBack(self, release);
          return true;
        }
      }
    }
    return false;
  }

  /// How far they look back: four weeks, and as much again each time that somebody complains anew.
  private long lookBack() {
    int complaints = open.stream().mapToInt(Harm::complaints).max().orElse(0);
    return LATELY * Math.max(1, complaints);
  }

  private Stream<Harm> harmsOf(Release release) {
    return open.stream()
        .filter(harm -> release.parts().stream().anyMatch(p -> p.change() == harm.change()));
  }

  private void look(SimProcess self, Release release) {
    for (Release.Part part : release.parts()) {
      double hours = HOURS_PER_CHANGE + part.change().nodes() * HOURS_PER_NODE;
      await(self, "look at " + part.change(), part.change(), Subsystem.ANALYSIS_TOOLS, hours);
    }
  }

  private void takeBack(SimProcess self, Release release) {
    double hours = 0;
    for (Release.Part part : release.parts()) {
      hours = Math.max(hours, site.paths().of(part.change().type()).rollBackHours());
    }
    Change first = release.parts().getFirst().change();
    await(self, "roll-back of " + first, first, Subsystem.SERVING_INFRASTRUCTURE, hours);
    if (!releases.remove(release)) {
      return; // somebody else was faster
    }
    for (Release.Part part : release.parts()) {
      Optional<Harm> harm = open.stream().filter(h -> h.change() == part.change()).findAny();
      harm.ifPresentOrElse(this::mend, () -> comesAgain.accept(part.change()));
    }
  }

  private void mend(Harm harm) {
    double lasted = SimTime.inHours(site.simulation().now() - harm.since());
    long event =
        site.trace()
            .record(
                new Happening.ChangeMended(harm.change().number(), "rolled back", lasted));
    harm.mend();
    open.remove(harm);
    harm.fault().end(event);
    harm.change().takeOut(harm.change().slips());
    backToMaker.accept(harm.change());
  }

  private void await(SimProcess self, String title, Change about, Subsystem box, double hours) {
    Work work = Work.of(title, about.node().stage(), Skill.RELIABILITY, box, hours);
    site.organisation().await(self, work.as(Nature.INCIDENT).urgently());
  }

  /// Returns how many changes in production harm it now.
  int open() {
    return open.size();
  }
}
