package undercurrent.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Deletions;
import undercurrent.lifecycle.PersonalData;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.system.KeptSubjects;

/// What the shop has of its customers: what they did came in as events, and stands in the database
/// that models learn from. Who was deleted and comes back is a customer like any other from then on.
final class CustomerData implements PersonalData {
  private static final String REQUESTS = "live-data.deletions-per-week";
  private static final int ACTIVE_DAYS = 28; // assumed

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final RandomStream chance;
  private final Deletions deletions;
  private final Map<Integer, Integer> until = new LinkedHashMap<>(); // customer to last day to go

  CustomerData(Replication run, Settings settings, MetricsDatabase database) {
    this.run = run;
    this.settings = settings;
    this.database = database;
    this.chance = run.streams().stream("deletions");
    this.deletions = new Deletions(run, settings, this);
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.number(REQUESTS, "0", "requests to delete somebody's data").atLeast(0);
  }

  /// Takes the requests of a week.
  void endWeek() {
    double mean = settings.number(REQUESTS);
    if (mean > 0) {
      run.simulation().start("requests to be deleted", self -> come(self, mean));
    }
  }

  private void come(SimProcess self, double mean) {
    deletions.come(self, mean, chance);
  }

  @Override
  public String kind() {
    return "customer";
  }

  @Override
  public String source() {
    return "events";
  }

  @Override
  public String stage() {
    return "metrics-database";
  }

  @Override
  public Skill auditor() {
    return Skill.PRODUCT;
  }

  @Override
  public List<KeptSubjects> stores() {
    return List.of(new KeptSubjects("impressions", this::kept));
  }

  private Set<Integer> kept() {
    Set<Integer> kept = new TreeSet<>();
    until.forEach(
        (customer, day) -> {
          if (database.keeps(customer, day)) {
            kept.add(customer);
          }
        });
    return kept;
  }

  /// Returns one of those who asked for a page in the last four weeks, each as likely.
  @Override
  public Optional<Integer> anybody(RandomStream stream) {
    List<Integer> active = database.customersSince(run.day() - ACTIVE_DAYS);
    return active.isEmpty()
        ? Optional.empty()
        : Optional.of(active.get(stream.nextInt(active.size())));
  }

  /// The events themselves are gone as soon as the tables have them. What has to go are the days that
  /// are over; those of today are logged when it ends.
  @Override
  public int deleteRecorded(int customer) {
    until.put(customer, run.day() - 1);
    return 0;
  }

  @Override
  public int deleteDerived(int customer) {
    return database.delete(customer, until.getOrDefault(customer, run.day() - 1));
  }
}
