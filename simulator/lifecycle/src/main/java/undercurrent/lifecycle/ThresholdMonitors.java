package undercurrent.lifecycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import undercurrent.incident.Incident;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.RotaKind;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Readings of machines, such as load, memory and queues, each with a threshold: every hour each is
/// read, and one that was beyond its threshold for so many readings in a row pages whoever is on duty.
///
/// A reading wanders about its mean, in standard deviations, and follows what it was an hour ago; what
/// is down reads beyond any threshold. One page about a part is under way at a time. Whoever comes
/// looks, and where the part is up and no incident is open about it there is nothing to be done.
final class ThresholdMonitors {
  private static final double MEMORY = 0.6; // correlation from hour to hour; assumed
  private static final double LOOK_HOURS = 0.25; // at a reading that is fine again; assumed
  private static final double DOWN = 10; // deviations

  private final Replication run;
  private final Settings settings;
  private final Responders people;
  private final RandomStream chance;
  private final Set<String> paged = new LinkedHashSet<>(); // and nobody has come yet
  private int pages;

  ThresholdMonitors(Replication run, Settings settings, Responders people) {
    this.run = run;
    this.settings = settings;
    this.people = people;
    this.chance = run.streams().stream("readings of machines");
  }

  /// Reads every hour, for as long as the run lasts; never where there are no monitors.
  void read(SimProcess self) {
    int count = settings.count("on-call.monitors");
    List<String> parts = run.outages().parts();
    double[] readings = new double[count];
    int[] beyond = new int[count];
    while (count > 0 && !parts.isEmpty()) {
      self.hold(SimTime.HOUR);
      for (int i = 0; i < count; i++) {
        String part = parts.get(i % parts.size());
        readings[i] = next(readings[i]);
        double seen = run.outages().of(part).isPresent() ? DOWN : readings[i];
        beyond[i] = seen > settings.number("on-call.threshold") ? beyond[i] + 1 : 0;
        if (beyond[i] == settings.count("on-call.page-after") && paged.add(part)) {
          page(part, seen);
        }
      }
    }
  }

  private double next(double before) {
    double news = StrictMath.sqrt(1 - MEMORY * MEMORY);
    return MEMORY * before + news * chance.nextNormal();
  }

  private void page(String part, double seen) {
    double limit = settings.number("on-call.threshold");
    run.simulation().cause(run.configuration().cause("on-call.page-after"));
    long event = run.trace().record(new Happening.AlarmRaised("threshold", part, seen, limit));
    var about =
        new Incident(
            "reading " + ++pages,
            RotaKind.SYSTEMS,
            Optional.of(part),
            "a reading of " + part + " is beyond its threshold",
            true,
            run.simulation().now(),
            event);
    run.simulation().start("page about " + about.name(), self -> answer(self, about, part));
  }

  /// Whoever comes sees whether the part is down, and makes an incident of it where nobody has.
  private void answer(SimProcess self, Incident about, String part) {
    boolean isDown = run.outages().of(part).isPresent();
    boolean isFounded = isDown || isOpen(part);
    Optional<String> person = people.page(self, about, isFounded);
    paged.remove(part);
    if (run.outages().of(part).isPresent() && !isOpen(part)) {
      run.incidents().complaint(RotaKind.SYSTEMS, part, part + " is down", about.cause());
    } else if (person.isPresent() && !isFounded) {
      people.urgently(self, "look at " + about.name(), people.role(about), person, LOOK_HOURS);
    }
  }

  private boolean isOpen(String part) {
    return run.incidents().open().stream().anyMatch(incident -> incident.kind().equals(part));
  }
}
