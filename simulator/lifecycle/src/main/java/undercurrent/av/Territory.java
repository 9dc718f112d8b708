package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.driving.City;
import undercurrent.driving.Climate;
import undercurrent.driving.Crossings;
import undercurrent.driving.Exposure;
import undercurrent.driving.Looks;
import undercurrent.driving.OperationalDomain;
import undercurrent.driving.TrafficMix;
import undercurrent.driving.TrafficMix.Part;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Where the fleet drives: its cities, which open one after the other, their weather week by week,
/// and what has changed on their roads since the project began.
final class Territory {
  private static final int WEEKS = 400; // of weather; more than any horizon
  private static final double NEW_VEHICLE_SHARE = 0.3; // of cyclists; assumed

  private final Replication run;
  private final Settings settings;
  private final List<City> cities;
  private final List<List<Exposure>> weather = new ArrayList<>();
  private int open = 1;
  private Looks looks = Looks.TODAY;
  private boolean hasLoosePlugs;
  private long lastChange;

  Territory(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
    this.cities = settings.list("domain.cities").stream().map(City::of).toList();
    if (settings.name("fleet.lane-map").equals("crossings")) {
      looks = looks.with(Crossings.KEPT);
    }
    for (City city : cities) {
      var stream = run.streams().stream("weather");
      var own = city.climate() == Climate.PACIFIC_COAST ? stream : stream.substream(city.id());
      weather.add(city.climate().sample(0, WEEKS, own));
    }
  }

  void start() {
    if (cities.size() > 1) {
      run.simulation().start("cities", this::openCities);
    }
    after("world.headlight-law", this::passHeadlightLaw);
    after("world.new-vehicle", this::sellNewVehicle);
    after("world.firmware-release", this::releaseFirmware);
    after("world.crossing-law", this::passCrossingLaw);
    after("world.loose-plugs", this::loosenPlugs);
  }

  /// Returns what the fleet drives in a week; empty when the domain does not let it drive at all.
  Optional<TrafficMix> week(int week, OperationalDomain domain) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < open; i++) {
      parts.add(Part.of(cities.get(i), weather.get(i).get(week % WEEKS)));
    }
    return TrafficMix.of(parts, domain, looks);
  }

  /// Returns what the road users look like now.
  Looks looks() {
    return looks;
  }

  /// Tells whether plugs of the sensors are loose, so that clocks part.
  boolean hasLoosePlugs() {
    return hasLoosePlugs;
  }

  /// Returns the trace event that last changed the roads; 0 when none did.
  long lastChange() {
    return lastChange;
  }

  private void openCities(SimProcess self) {
    while (open < cities.size()) {
      self.hold(SimTime.hours(settings.hours("domain.city-every")));
      open++;
      change("the city '" + cities.get(open - 1).id() + "' opens to the fleet");
    }
  }

  /// Lets something happen once; a time of 0 stands for never.
  private void after(String knob, Runnable event) {
    double hours = settings.hours(knob);
    if (hours > 0) {
      run.simulation()
          .start(
              knob,
              self -> {
                self.hold(SimTime.hours(hours));
                event.run();
              });
    }
  }

  private void passHeadlightLaw() {
    looks = looks.withHeadlights();
    change("a law has motor vehicles keep their lamps on by day");
  }

  private void passCrossingLaw() {
    if (looks.crossings() == Crossings.KEPT) {
      looks = looks.with(Crossings.FREE);
    }
    change("a law lets people cross where they like");
  }

  private void sellNewVehicle() {
    looks = looks.withNewVehicle(NEW_VEHICLE_SHARE);
    change("a new type of vehicle is sold: a rider in a box on four wheels");
  }

  private void loosenPlugs() {
    hasLoosePlugs = true;
    change("plugs of the sensors work loose, and clocks part");
    run.simulation()
        .schedule(SimTime.hours(settings.hours("world.loose-time")), this::replacePlugs);
  }

  /// Replaces the plugs of the sensors of all cars; nothing happens where they are tight.
  void replacePlugs() {
    if (hasLoosePlugs) {
      hasLoosePlugs = false;
      change("the plugs of the sensors are replaced");
    }
  }

  private void releaseFirmware() {
    run.simulation().cause(1);
    run.signals().get(DrivingLifecycle.FIRMWARE).shift(1);
  }

  private void change(String what) {
    run.simulation().cause(1);
    lastChange = run.trace().record(new Happening.WorldChanged(what));
  }
}
