package undercurrent.retail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.Slate;
import undercurrent.shopping.rules.RuleList;
import undercurrent.statistics.Tally;
import undercurrent.system.ActionDay;
import undercurrent.trace.Happening;

/// A limit of what rules may hide before anybody has looked: where of ten pages in succession more is
/// hidden than the mean of those before and six deviations, the rules of some pages ago come back at once,
/// and a merchandiser looks at what was hidden. Or there is none. Rules that give way hide nothing for
/// good, and do not count.
final class ActionLimit {
  private static final String ACTION = "items hidden";
  private static final String KEY = "serving.action-limit";
  private static final String NONE = "none";
  private static final int PAGES = 10; // that are judged together; assumed
  private static final int ENOUGH = 20; // times ten pages that show what is usual; assumed
  private static final double LEAST = 0.1; // of candidates above what is usual; assumed
  private static final double DEVIATIONS = 6;
  private static final int LISTS = 3; // times ten pages that the rules go back
  private static final double LOOK_HOURS = 3; // assumed

  private final Replication run;
  private final Settings settings;
  private final Deque<Double> usual = new ArrayDeque<>();
  private final Deque<RuleList> lists = new ArrayDeque<>();
  private Supplier<RuleList> inService = () -> RuleList.STANDARD;
  private Consumer<RuleList> back = list -> {};
  private long hidden;
  private long found;
  private int pages;
  private ActionDay today = new ActionDay(0, ACTION, 0, 0);

  ActionLimit(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY,
        NONE,
        "whether rules that hide far more than usual are taken back at once",
        List.of(NONE, "six-deviations"));
  }

  /// Says which rules are in service, and how others come into it.
  void over(Supplier<RuleList> rules, Consumer<RuleList> renewing) {
    inService = rules;
    back = renewing;
  }

  /// Takes in what rules hid from a page.
  void watch(Slate slate) {
    if (slate.isDegraded()) {
      return;
    }
    long count =
        inService.get().rules().stream()
            .filter(rule -> !rule.givesWay())
            .mapToLong(rule -> slate.removed().getOrDefault(rule.name(), 0))
            .sum();
    note(slate.request().day(), count, slate.passed().retrieved());
    hidden += count;
    found += slate.passed().retrieved();
    if (++pages == PAGES) {
      judge((double) hidden / Math.max(1, found));
      hidden = 0;
      found = 0;
      pages = 0;
    }
  }

  private void note(int day, long count, long of) {
    if (day != today.day()) {
      if (today.of() > 0) {
        run.log().enter(today);
      }
      today = new ActionDay(day, ACTION, 0, 0);
    }
    today = new ActionDay(day, ACTION, today.count() + count, today.of() + of);
  }

  private void judge(double share) {
    var before = new Tally();
    usual.forEach(before::add);
    double wide = Math.max(LEAST, DEVIATIONS * StrictMath.sqrt(before.variance()));
    double limit = before.mean() + wide;
    if (usual.size() < ENOUGH || share <= limit) {
      usual.addLast(share);
      if (usual.size() > ENOUGH) {
        usual.removeFirst();
      }
      lists.addLast(inService.get());
      if (lists.size() > LISTS) {
        lists.removeFirst();
      }
    } else if (!settings.name(KEY).equals(NONE)) {
      trip(share, limit);
    }
  }

  private void trip(double share, double limit) {
    run.trace().record(new Happening.AlarmRaised("action-limit", ACTION, share, limit));
    back.accept(lists.getFirst());
    run.organisation()
        .request(
            Work.of(
                    "look at what rules hid",
                    "filtering",
                    Skill.MERCHANDISING,
                    Subsystem.CONFIGURATION,
                    LOOK_HOURS)
                .as(Nature.INCIDENT));
  }
}
