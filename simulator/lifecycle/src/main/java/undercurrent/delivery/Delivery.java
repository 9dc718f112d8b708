package undercurrent.delivery;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;
import undercurrent.system.Fixtures;
import undercurrent.trace.Happening;

/// How changes come into production: asked for, made, taken through the steps of their path, sent
/// back where a check finds a slip, released together, and taken back where they harm.
public final class Delivery {
  /// The step that says that a change was given up.
  public static final String DROPPED = "dropped";

  private static final int MOST_RETURNS = 5; // then it is given up; assumed
  private static final double HOURS_PER_RETURN = 4; // of rework, if making took so long; assumed

  private final DeliverySite site;
  private final Settings settings;
  private final Walk walk;
  private final Surroundings surroundings;
  private final ReleaseTrain train;
  private final Harms harms;
  private final Refreshes refreshes;
  private final FlagTrials trials;
  private final UnitReleases units;
  private final TreeSet<Long> inProduction = new TreeSet<>();
  private long requested;
  private long asked;
  private long dropped;

  /// Makes a delivery.
  ///
  /// @param settings those of [DeliveryKnobs]
  public Delivery(DeliverySite site, Settings settings) {
    this.site = site;
    this.settings = settings;
    var slips = new Slips(site.streams().stream("slips"));
    this.walk = new Walk(site, slips);
    this.surroundings = new Surroundings(site, settings, walk, slips);
    this.harms =
        new Harms(
            site, settings.hours("changes.complaint-time"), this::takenBack, this::intoNextRelease);
    this.train =
        new ReleaseTrain(
            site, walk, slips, settings.count("changes.batch"), this::again, this::released);
    this.refreshes = new Refreshes(site, walk, () -> ++requested, this::refreshed);
    this.trials =
        new FlagTrials(
            site, settings, walk, surroundings.code(), slips, () -> ++requested, harms::released);
    this.units = new UnitReleases(site, settings, walk, () -> ++requested, harms::released);
  }

  /// Begins to ask for changes at random times.
  public void begin() {
    if (settings.name(StageContracts.KNOB).equals("typed")) {
      StageContracts.sign(site.paths());
    }
    new ChangeDemand(site, settings, this).begin();
    trials.begin();
    units.begin();
  }

  /// Asks for a change; it is on its way from now on.
  ///
  /// @param hours the hours that making it takes
  /// @param asker who asks for it
  public Change ask(ChangeType type, Node node, double hours, String asker) {
    int nodes = site.graph().impact(node.id()).size();
    String what = type.id().replace('-', ' ') + " of '" + node.id() + "', wanted by " + asker;
    long number = ++requested;
    long event =
        site.trace()
            .record(new Happening.ChangeRequested(number, type.id(), what, node.id(), nodes - 1));
    var change = new Change(number, type, node, nodes, hours, site.simulation().now(), event);
    asked++;
    site.simulation().start(change.toString(), self -> deliver(self, change));
    return change;
  }

  private void deliver(SimProcess self, Change change) {
    surroundings.before(self, change);
    walk.make(self, change, change.hours(), Nature.NEW_WORK);
    surroundings.after(self, change);
    while (!walk.passes(self, change, site.paths().of(change.type()).preparation())) {
      if (!isMadeAgain(self, change)) {
        return;
      }
    }
    train.join(change);
  }

  /// Sends a change back to its maker, from where it comes again, through all steps.
  private void again(Change change) {
    site.simulation()
        .start(
            change + " again",
            self -> {
              boolean ready = false;
              while (!ready && isMadeAgain(self, change)) {
                ready = walk.passes(self, change, site.paths().of(change.type()).preparation());
              }
              if (ready) {
                train.join(change);
              }
            });
  }

  private boolean isMadeAgain(SimProcess self, Change change) {
    change.sentBack();
    if (change.returns() > MOST_RETURNS) {
      site.trace().record(new Happening.ChangeStepped(change.number(), DROPPED, false));
      dropped++;
      inProduction.remove(change.number());
      return false;
    }
    double hours = Math.min(HOURS_PER_RETURN, change.hours());
    walk.make(self, change, hours, Nature.REWORK);
    return true;
  }

  private void takenBack(Change change) {
    inProduction.remove(change.number());
    if (comesAnyhow(change)) {
      site.simulation()
          .start(
              "rework of " + change,
              self -> walk.make(self, change, HOURS_PER_RETURN, Nature.REWORK));
    } else {
      again(change);
    }
  }

  /// The next training is the next refresh; a trial is not tried again, and others release theirs.
  private boolean comesAnyhow(Change change) {
    return change.type() == ChangeType.REFRESH
        || trials.made(change)
        || change.brought().isPresent();
  }

  private void intoNextRelease(Change change) {
    inProduction.remove(change.number());
    train.join(change);
  }

  private void released(Release release) {
    release.parts().forEach(part -> inProduction.add(part.change().number()));
    harms.released(release);
  }

  private void refreshed(Change change, long event) {
    harms.released(new Release(site.simulation().now(), List.of(new Release.Part(change, event))));
  }

  /// Keeps releases back for as long as something holds, such as a spent error budget; asked once a
  /// day.
  public void holdWhile(BooleanSupplier isFrozen) {
    train.holdWhile(isFrozen);
  }

  /// Looks at what was released of late, as whoever works on an incident does first, and takes back
  /// what is at fault; returns whether something was.
  public boolean restore(SimProcess self) {
    return harms.restore(self);
  }

  /// Returns the models that are trained anew on their way.
  public Refreshes refreshes() {
    return refreshes;
  }

  /// Returns the releases of those who supply numbers.
  public UnitReleases units() {
    return units;
  }

  /// Adds what others may lay hands on to the parts of a system.
  ///
  /// @param book where people write down what they see of it
  public void parts(Fixtures fixtures, Consumer<Record> book) {
    fixtures.add(FlagTrials.class, FlagTrials.NAME, trials);
    trials.coveredBy(book);
  }

  /// Returns how many changes people have asked for.
  long asked() {
    return asked;
  }

  /// Returns how many of them are in production now.
  long inProduction() {
    return inProduction.size();
  }

  /// Returns how many were given up.
  long dropped() {
    return dropped;
  }

  /// Returns how many are on their way: made, checked, waiting, or back with their maker.
  long onTheirWay() {
    return asked - dropped - inProduction.size();
  }

  /// Returns how many changes harm production now.
  int harming() {
    return harms.open();
  }
}
