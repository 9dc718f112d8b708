package undercurrent.lifecycle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkItem;
import undercurrent.serving.Service;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeedCoverage;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.trace.Happening;

/// The feeds behind features of others: one may stop or come in another unit, as a scenario has it;
/// a vendor does not answer for a while now and then; and somebody looks at each of them every
/// week. Where values are tested as they come in, whoever sends them hears of what was stopped, and
/// mends it.
public final class FurtherFeeds {
  private static final String FEED = "world.failing-feed";
  private static final String FROM = "world.failing-feed-from";
  private static final String LENGTH = "world.failing-feed-length";
  private static final String HOW = "world.failing-feed-as";
  private static final String STOPPED = "stopped";
  private static final String GROUP_BY_GROUP = "stopped-group-by-group";
  private static final String OTHER_UNIT = "other-unit";
  private static final int GROUPS = 3; // of items, of which the last is switched off last; assumed
  private static final double UNIT = 100; // pence for pounds, per cent for shares; assumed
  private static final double WATCH_HOURS = 0.5; // of a feed, a week; assumed
  private static final double CALL_HOURS = 3; // to whoever sends it; assumed
  private static final double MENDING_HOURS = 24; // of whoever sends it, when told; assumed
  private static final double TEST_HOURS = 0.5; // of keeping the tests of a feed, a week; assumed
  private static final double OUTAGE_HOURS = 40 / 60.0; // of a vendor; assumed
  private static final double OUTAGE_MS = 1000; // longer than anybody waits
  private static final double FELL = 0.5; // of last week's coverage: somebody calls; assumed

  private final Replication run;
  private final Settings settings;
  private final String stage;
  private final Set<String> inUse = new LinkedHashSet<>();
  private final Map<String, Double> coverage = new LinkedHashMap<>();
  private final ValueTests tests;
  private LongConsumer look = event -> {};
  private boolean isFailing;
  private long failedBy; // the trace event of the last failure
  private long lastChange;

  /// Makes the feeds of a stage.
  public FurtherFeeds(Replication run, Settings settings, String stage) {
    this.run = run;
    this.settings = settings;
    this.stage = stage;
    this.tests = new ValueTests(settings, stage);
  }

  /// Returns what a scenario can set about them.
  ///
  /// @param usual the feature whose feed fails unless a scenario says otherwise
  /// @param offered the names of all features that others offer
  public static List<Knob> knobs(String usual, List<String> offered) {
    return List.of(
        Knob.name(FEED, usual, "the feature of others whose feed fails", offered),
        Knob.duration(FROM, "0w", "when that feed fails; 0w for never"),
        Knob.duration(LENGTH, "0w", "how long it does; 0w for good"),
        Knob.name(
            HOW,
            STOPPED,
            "whether it stops, stops for two in three items, or sends half of them in another unit",
            List.of(STOPPED, GROUP_BY_GROUP, OTHER_UNIT)));
  }

  /// Waits for what the scenario foresees.
  ///
  /// @param afterwards looks at the peak hour anew, after an event that changed the services
  public void await(LongConsumer afterwards) {
    look = afterwards;
    if (settings.hours(FROM) > 0) {
      run.simulation().start("feed that fails", this::fail);
    }
  }

  private void fail(SimProcess self) {
    self.hold(SimTime.hours(settings.hours(FROM)));
    failedBy = happens("the feed of " + settings.name(FEED) + " fails");
    lastChange = tests.areInUse() ? failedBy : unstopped(failedBy);
    isFailing = true;
    if (settings.hours(LENGTH) > 0) {
      self.hold(SimTime.hours(settings.hours(LENGTH)));
      run.simulation().cause(1);
      mend();
    }
  }

  /// Notes that nobody stops what is sent, because of whoever had the tests left out; the failure
  /// itself, where nobody had.
  private long unstopped(long failure) {
    long why = run.configuration().cause(tests.key());
    return why <= 1
        ? failure
        : run.trace()
            .record(
                new Happening.PartChanged(
                    "feed", settings.name(FEED), "fails, and nothing stops what it sends"),
                why);
  }

  private void mend() {
    if (isFailing) {
      isFailing = false;
      lastChange =
          run.trace()
              .record(
                  new Happening.WorldChanged(
                      "the feed of " + settings.name(FEED) + " is right again"));
    }
  }

  /// Returns the trace event that last changed what is sent; 0 when none did.
  public long lastChange() {
    return lastChange;
  }

  private long happens(String what) {
    run.simulation().cause(1);
    return run.trace().record(new Happening.WorldChanged(what));
  }

  /// Returns what arrives of a value.
  ///
  /// @param feature the name of the feature
  /// @param item what it is a value of, by number from 0
  /// @param made the value as it was made
  /// @param isAsked whether somebody waits for it; else somebody only looks
  public double arrives(String feature, int item, double made, boolean isAsked) {
    double sent = sent(feature, item, made);
    if (isAsked) {
      tests.came(feature, sent);
    }
    return tests.passed(feature, sent);
  }

  /// Tells whether nothing is sent of a feature any more.
  public boolean isStopped(String feature) {
    return isFailing && feature.equals(settings.name(FEED)) && settings.name(HOW).equals(STOPPED);
  }

  private double sent(String feature, int item, double made) {
    return isFailing && feature.equals(settings.name(FEED)) ? wrong(item, made) : made;
  }

  private double wrong(int item, double made) {
    return switch (settings.name(HOW)) {
      case STOPPED -> 0;
      case GROUP_BY_GROUP -> item % GROUPS == 0 ? made : 0; // the last group is there still
      default -> item % 2 == 0 ? UNIT * made : made;
    };
  }

  /// Begins to use a feed, through a service that waits for it.
  void begin(Offer feature, Service waiting) {
    boolean isNew = inUse.add(feature.name());
    if (isNew && Double.isFinite(feature.hoursBetweenOutages())) {
      run.simulation().start("vendor of " + feature.name(), self -> answer(self, feature, waiting));
    }
  }

  /// Ends the use of a feed.
  void end(String feature) {
    inUse.remove(feature);
    coverage.remove(feature);
  }

  /// A vendor answers, but for some minutes now and then.
  private void answer(SimProcess self, Offer feature, Service waiting) {
    var chance = run.streams().stream("outages of " + feature.name());
    while (inUse.contains(feature.name())) {
      self.hold(SimTime.hours(chance.nextExponential(feature.hoursBetweenOutages())));
      if (inUse.contains(feature.name())) {
        waiting.addCall(OUTAGE_MS);
        look.accept(happens("the vendor of " + feature.name() + " does not answer"));
        self.hold(SimTime.hours(OUTAGE_HOURS));
        waiting.addCall(-OUTAGE_MS);
        look.accept(happens("the vendor of " + feature.name() + " answers again"));
      }
    }
  }

  /// Has somebody look at a feed, and call whoever sends it when much less comes than a week ago.
  ///
  /// @param feature its name
  /// @param column its place in a row
  public void watch(String feature, int column, int day) {
    request("watch of the feed of " + feature, WATCH_HOURS);
    test(feature);
    var rows =
        run.log().served(day - 6, day + 1).stream()
            .map(ServedRow::features)
            .filter(row -> row.length > column)
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    double share = rows.stream().filter(row -> row[column] != 0).count() / (double) rows.size();
    run.log().enter(new FeedCoverage(day, feature, share, rows.size()));
    Double before = coverage.put(feature, share);
    if (before != null && share < FELL * before) {
      request("call about the feed of " + feature, CALL_HOURS);
    }
  }

  /// Keeps the tests of a feed, and calls whoever sends it when something was stopped.
  private void test(String feature) {
    if (!tests.areInUse()) {
      return;
    }
    request("tests of the feed of " + feature, TEST_HOURS);
    if (tests.haveStopped(feature)) {
      String title = "call about values of " + feature + " that were stopped";
      long about = failedBy;
      var call = run.organisation().request(toil(title, CALL_HOURS));
      if (feature.equals(settings.name(FEED))) { // nothing is wrong with the others
        call.whenKept(() -> told(call, about));
      }
    }
  }

  /// Has whoever sends it mend what a call was about, which takes them a while.
  private void told(Promise<WorkItem> call, long failure) {
    if (!call.value().isDropped()) {
      run.simulation().start("senders of " + settings.name(FEED), self -> mend(self, failure));
    }
  }

  private void mend(SimProcess self, long failure) {
    self.hold(SimTime.hours(MENDING_HOURS));
    if (failure == failedBy) {
      mend();
    }
  }

  private void request(String title, double hours) {
    run.organisation().request(toil(title, hours));
  }

  private Work toil(String title, double hours) {
    return Work.of(title, stage, Skill.DATA_ENGINEERING, Subsystem.MONITORING, hours)
        .as(Nature.TOIL);
  }
}
