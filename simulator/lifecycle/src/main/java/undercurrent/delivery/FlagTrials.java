package undercurrent.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import undercurrent.graph.Branches;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.random.LogNormal;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.BranchTaken;
import undercurrent.trace.Happening;

/// Trials of an alternative in production: a branch in the code of a service, which a flag switches
/// on for half of its calls for some weeks, and off again.
///
/// Afterwards somebody takes the branch out, or it is left where it is. A trial in a module that has an
/// old flag may take that flag for its own branch; a server that the copy by hand missed then runs the
/// old branch, as one of eight servers of Knight Capital did in 2012 (U.S. SEC, release 34-70694).
public final class FlagTrials {
  /// The name under which a run adds them to the parts of its system.
  public static final String NAME = "trials";

  /// What becomes of a branch after its trial.
  public static final String AFTERWARDS = "changes.after-trial";

  /// The branch stays in the code.
  public static final String LEFT = "left";

  private static final double HOURS_PER_MONTH = 365.25 * 24 / 12;
  private static final double WEEKS_ON_TRIAL = 3; // assumed
  private static final double REMOVAL_HOURS = 2; // assumed
  private static final double SHARE_ON_TRIAL = 0.5;
  private static final double TAKES_OLD_FLAG = 0.25; // where the module has one; assumed
  private static final Distribution HOURS = new LogNormal(6, 4); // of making a branch; assumed

  /// A flag in the code.
  private static final class Flag {
    private final Node module;
    private final long since;
    private boolean isOn = true;

    private Flag(Node module, long since) {
      this.module = module;
      this.since = since;
    }
  }

  private final DeliverySite site;
  private final Settings settings;
  private final Walk walk;
  private final CodeAround code;
  private final Slips slips;
  private final Supplier<Long> numbers;
  private final Consumer<Release> released;
  private final Map<String, Flag> flags = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Consumer<? super BranchTaken> coverage = line -> {};

  FlagTrials(
      DeliverySite site,
      Settings settings,
      Walk walk,
      CodeAround code,
      Slips slips,
      Supplier<Long> numbers,
      Consumer<Release> released) {
    this.site = site;
    this.settings = settings;
    this.walk = walk;
    this.code = code;
    this.slips = slips;
    this.numbers = numbers;
    this.released = released;
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.number("changes.trials-per-month", "0", "trials behind a flag begun in a month")
            .atLeast(0),
        Knob.name(
            AFTERWARDS,
            "removed",
            "what becomes of a branch after its trial",
            List.of("removed", LEFT)));
  }

  /// Says who keeps the coverage of branches in production.
  public void coveredBy(Consumer<? super BranchTaken> book) {
    coverage = book;
  }

  /// Returns the flags that no trial uses any more, the oldest first.
  public List<String> old() {
    return flags.entrySet().stream()
        .filter(entry -> !entry.getValue().isOn)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Takes a branch out of the code; nothing happens when it is not there.
  public void takeOut(String flag) {
    flags.remove(flag);
    site.graph().remove(flag);
  }

  /// Tells whether a change is the branch of a trial.
  boolean made(Change change) {
    return changes.contains(change);
  }

  void begin() {
    double mean = HOURS_PER_MONTH / settings.number("changes.trials-per-month");
    if (!Double.isInfinite(mean)) {
      site.simulation().start("requests of trials", self -> ask(self, mean));
      site.simulation().start("coverage of branches", this::cover);
    }
  }

  private void ask(SimProcess self, double mean) {
    RandomStream stream = site.streams().stream("trials");
    for (long trial = 1; ; trial++) {
      self.hold(SimTime.hours(stream.nextExponential(mean)));
      double hours = HOURS.sample(stream);
      double which = stream.nextUniform();
      long number = trial;
      site.simulation().cause(1);
      List<Node> services = site.graph().nodes(Node.Kind.SERVICE);
      if (!services.isEmpty()) {
        Node module = services.get((int) (which * services.size()));
        site.simulation().start("trial " + number, run -> run(run, number, module, hours));
      }
    }
  }

  private void run(SimProcess self, long trial, Node module, double hours) {
    Change change = asked(trial, module, hours);
    walk.make(self, change, hours, Nature.NEW_WORK);
    String flag = putIn(change, trial);
    if (site.graph().find(module.id()).isPresent()) {
      code.testBranches(self, change);
    }
    double lead = SimTime.inHours(site.simulation().now() - change.requestedAt());
    long event =
        site.trace()
            .record(
                new Happening.ChangeReleased(change.number(), ChangeType.CODE.id(), lead),
                change.request());
    changes.add(change);
    released.accept(new Release(site.simulation().now(), List.of(new Release.Part(change, event))));
    self.hold(SimTime.hours(WEEKS_ON_TRIAL * 7 * 24));
    site.simulation().cause(event);
    end(self, flag, change);
  }

  private Change asked(long trial, Node module, double hours) {
    int nodes = site.graph().impact(module.id()).size();
    long number = numbers.get();
    String what = "trial " + trial + " of another way in '" + module.id() + "'";
    long event =
        site.trace()
            .record(
                new Happening.ChangeRequested(
                    number, ChangeType.CODE.id(), what, module.id(), nodes - 1));
    return new Change(
        number, ChangeType.CODE, module, nodes, hours, site.simulation().now(), event);
  }

  /// Puts a branch in behind a flag of its own, or behind an old one, which other servers may know by
  /// its old meaning.
  private String putIn(Change change, long trial) {
    Optional<String> old =
        old().stream()
            .filter(flag -> isOf(flag, change.node()))
            .findFirst()
            .filter(flag -> slips.takes(change, "an old flag", TAKES_OLD_FLAG));
    String flag = old.orElseGet(() -> Branches.flag(change.node().id(), trial));
    if (old.isPresent()) {
      slips.missedServers(change);
    } else if (site.graph().find(change.node().id()).isPresent()) {
      Node module = change.node();
      site.graph().add(new Node(flag, Node.Kind.CONFIGURATION_KEY, module.stage(), module.owner()));
      site.graph().link(flag, module.id());
    }
    flags.put(flag, new Flag(change.node(), site.simulation().now()));
    note(flag, old.isPresent() ? "is on trial again, with another meaning" : "is on trial");
    return flag;
  }

  private boolean isOf(String flag, Node module) {
    Flag found = flags.get(flag);
    return found != null && found.module.id().equals(module.id());
  }

  private void end(SimProcess self, String flag, Change change) {
    Flag ended = flags.get(flag);
    if (ended == null) {
      return; // somebody took it out before
    }
    ended.isOn = false;
    note(flag, "is off");
    if (settings.name(AFTERWARDS).equals(LEFT)) {
      return;
    }
    Work work =
        Work.of(
            "removal of the branch of " + flag,
            change.node().stage(),
            walk.maker(change),
            Walk.box(ChangeType.CODE),
            REMOVAL_HOURS);
    site.organisation().await(self, work);
    takeOut(flag);
    note(flag, "is out of the code");
  }

  private void note(String flag, String change) {
    site.trace().record(new Happening.PartChanged("branch", flag, change));
  }

  private void cover(SimProcess self) {
    while (true) {
      self.hold(SimTime.WEEK);
      int day = SimTime.day(site.simulation().now());
      flags.forEach(
          (name, flag) ->
              coverage.accept(
                  new BranchTaken(
                      day,
                      name,
                      flag.module.id(),
                      day - SimTime.day(flag.since),
                      flag.isOn ? SHARE_ON_TRIAL : 0)));
    }
  }
}
