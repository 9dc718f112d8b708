package undercurrent.av;

import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.driving.Conditions;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Fleet;
import undercurrent.driving.Perception;
import undercurrent.driving.TrafficMix;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;

/// The rides of the fleet, week by week: a part of them with the version on trial where there is one, and
/// a part of them where dispatch sends the cars.
final class Rides {
  private final Settings settings;
  private final DrivingProduct product;
  private final Cars cars;
  private final Dispatch dispatch;
  private final Fidelity fidelity;
  private final RandomStream chance;
  private int nextFrame;

  /// The cars that drive.
  ///
  /// @param calibration of their sensors
  /// @param triggers that say what they record closely
  /// @param arrival what becomes of a row on its way to the model
  record Cars(
      FleetCalibration calibration, UploadTriggers triggers, UnaryOperator<double[]> arrival) {}

  Rides(Replication run, Settings settings, DrivingProduct product, Cars cars) {
    this.settings = settings;
    this.product = product;
    this.cars = cars;
    this.dispatch = new Dispatch(run, settings);
    this.fidelity = Fidelity.of(settings);
    this.chance = run.streams().stream("fleet");
  }

  /// Says which number the next frame has.
  void begin(int firstFrame) {
    nextFrame = firstFrame;
  }

  /// Lets the fleet drive a week.
  DriveSample drive(int week, TrafficMix mix, Production production, Deployment deployment) {
    double each = settings.count("fleet.encounters-per-week") * fidelity.encounters();
    int encounters = product.encounters(week, each);
    var luck = chance.substream("week " + week);
    int asked = dispatch.asked(encounters);
    DriveSample control = drive(mix, asked, production, deployment, luck);
    if (asked == encounters) {
      return control;
    }
    List<Conditions> taken = dispatch.taken(mix.exposure());
    DriveSample chosen =
        drive(
            mix.within(taken), encounters - asked, production, deployment, luck.substream("sent"));
    return dispatch.endWeek(control, chosen);
  }

  private DriveSample drive(
      TrafficMix mix,
      int encounters,
      Production production,
      Deployment deployment,
      RandomStream luck) {
    int onTrial = (int) Math.round(encounters * deployment.shareOnTrial());
    DriveSample rest =
        drive(production.called(production.current()), mix, encounters - onTrial, luck);
    if (onTrial == 0) {
      return rest;
    }
    var version = production.called(production.canary().orElseThrow());
    DriveSample trial = drive(version, mix, onTrial, luck.substream("canary"));
    deployment.watch(trial, rest);
    return rest.plus(trial);
  }

  private DriveSample drive(
      ModelArtifact version, TrafficMix mix, int encounters, RandomStream luck) {
    var sample =
        Fleet.testing()
            .watching(cars.triggers().wanted())
            .drive(
                Perception.learned(version.model(), cars.arrival()),
                cars.calibration().ofCars(),
                mix,
                encounters,
                nextFrame,
                luck);
    nextFrame += Math.max(sample.frames().size(), encounters) + 1;
    return sample;
  }
}
