package undercurrent.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import undercurrent.driving.Appearance;
import undercurrent.driving.CarFollowing;
import undercurrent.driving.Conditions;
import undercurrent.driving.Confirmation;
import undercurrent.driving.CutInGrid;
import undercurrent.driving.DrivingLoop;
import undercurrent.driving.Encounter;
import undercurrent.driving.EncounterKind;
import undercurrent.driving.LaneChange;
import undercurrent.driving.Perception;
import undercurrent.driving.R157;
import undercurrent.driving.Road;
import undercurrent.driving.RoadUser;
import undercurrent.driving.SafetyDriver;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Weather;
import undercurrent.random.RandomStreams;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// How cars follow, change lanes and stop, and how far one sees: figures of formulas and of a
/// regulation.
final class DrivingRules {
  private static final CarFollowing DRIVER = new CarFollowing(33.3, 1.6, 2, 3, 5, 4, 6);
  private static final double STEP_S = 0.1;

  private final RandomStreams streams;

  DrivingRules(long seed) {
    streams = new RandomStreams(seed, 0);
  }

  List<ReferenceFigure> figures() {
    var figures = new ArrayList<ReferenceFigure>();
    figures.addAll(following());
    figures.addAll(laneChanging());
    figures.addAll(stopping());
    figures.addAll(regulation());
    figures.addAll(sight());
    return figures;
  }

  private static List<ReferenceFigure> following() {
    var topic =
        new Topic(
            "Car following",
            "equilibrium of the intelligent driver model, Treiber, Hennecke and Helbing (2000);"
                + " desired speed 33.3 m/s, time gap 1.6 s, standing gap 2 m, exponent 4");
    return List.of(
        topic.exact("gap of a follower at 5 m/s, m", settledGapM(5), 10.003, 3),
        topic.exact("gap of a follower at 10 m/s, m", settledGapM(10), 18.074, 3),
        topic.exact("gap of a follower at 20 m/s, m", settledGapM(20), 36.454, 3),
        topic.exact("gap of a follower at 30 m/s, m", settledGapM(30), 85.590, 3));
  }

  /// Returns the gap at which a follower settles after half an hour behind a steady car.
  private static double settledGapM(double aheadMps) {
    double speed = aheadMps;
    double gap = 60;
    for (int step = 0; step < 18_000; step++) {
      speed += DRIVER.behind(speed, gap, aheadMps) * STEP_S;
      gap += (aheadMps - speed) * STEP_S;
    }
    return gap;
  }

  private static List<ReferenceFigure> laneChanging() {
    var topic =
        new Topic(
            "Lane changing",
            "MOBIL, Kesting, Treiber and Helbing (2007), worked out by hand for the same driver;"
                + " politeness 0, gain 0.2 m/s², safe braking 2 m/s²");
    var rule = LaneChange.usual();
    double now = DRIVER.behind(20, DRIVER.equilibriumGapM(20), 20);
    return List.of(
        topic.exact(
            "least safe gap behind, 20 m/s, m",
            leastGapM(gap -> rule.isSafe(DRIVER.behind(20, gap, 20))),
            27.43,
            2),
        topic.exact(
            "least gap that pays, 20 m/s, m",
            leastGapM(gap -> pays(rule, now, DRIVER.behind(20, gap, 20))),
            37.94,
            2));
  }

  private static boolean pays(LaneChange rule, double stays, double changes) {
    var nobody = LaneChange.Effect.NONE;
    return rule.pays(new LaneChange.Effect(stays, changes), nobody, nobody);
  }

  /// Returns the gap from which on something holds, found by halving.
  private static double leastGapM(DoublePredicate holds) {
    double low = 1;
    double high = 1_000;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private List<ReferenceFigure> stopping() {
    var topic = new Topic("Stopping", "0.2 s · v + v² / (2 · 7 m/s²), by hand");
    var atOnce = new Perception.Perfect(new Confirmation(1, 1, 0.5));
    return List.of(
        topic.exact("way to a stop from 50 km/h, m", wayToStopM(atOnce), 16.6, 1),
        topic.exact("the same, 3 frames confirmed, m", wayToStopM(Perception.perfect()), 19.3, 1));
  }

  /// Returns how far a car comes before it stands in front of a pedestrian who is seen 30 m away.
  private double wayToStopM(Perception perception) {
    var pedestrian =
        new Encounter(
            EncounterKind.PEDESTRIAN,
            Conditions.CLEAR_DAY,
            Road.STREET,
            RoadUser.PEDESTRIAN,
            Appearance.typical(),
            Encounter.CITY_MPS,
            30,
            0,
            0,
            0,
            0);
    var loop = new DrivingLoop(perception, SafetyDriver.absent());
    var outcome = loop.drive(pedestrian, SensorCalibration.EXACT, streams.stream("stopping"));
    return 30 - outcome.closestM();
  }

  private List<ReferenceFigure> regulation() {
    var topic = new Topic("Automated lane keeping", "UNECE Regulation 157, paragraph 5.2");
    var figures = new ArrayList<ReferenceFigure>();
    for (int kmh = 10; kmh <= 60; kmh += 10) {
      String what = "least time gap at " + kmh + " km/h, s";
      figures.add(topic.exact(what, R157.timeGapS(kmh / 3.6), 1 + kmh / 100.0, 1));
    }
    var grid =
        CutInGrid.drive(
            Perception.perfect(),
            Conditions.CLEAR_DAY,
            SensorCalibration.EXACT,
            streams.stream("grid"));
    var competent =
        new Topic(topic.name(), "UNECE Regulation 157, annex 4 appendix 3: the competent driver");
    figures.add(
        competent.exact("cut-ins avoided of the avoidable", grid.asGoodAsADriver().value(), 1, 2));
    return figures;
  }

  private static List<ReferenceFigure> sight() {
    var topic =
        new Topic("Sight", "Koschmieder (1924): visibility is where 2 % of contrast is left");
    var figures = new ArrayList<ReferenceFigure>();
    for (Weather weather : Weather.values()) {
      double at = weather.visibilityM();
      String name = Conditions.ALL.get(2 * weather.ordinal()).id().replace("-day", "");
      String what = "contrast left at " + Math.round(at) + " m, " + name;
      figures.add(topic.exact(what, weather.contrastKept(at), 0.02, 4));
    }
    return figures;
  }
}
