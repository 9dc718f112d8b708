package undercurrent.av;

import java.util.List;
import java.util.stream.IntStream;
import undercurrent.driving.Climate;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Exposure;
import undercurrent.driving.Fleet;
import undercurrent.driving.Perception;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.organisation.Nature;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.TrafficWindow;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// One run of the driving product: what it finds at the start, the fleet's weeks, and the loop that
/// turns around them.
final class DrivingRun {
  private static final int PAST_ENCOUNTERS = 160;
  private static final int PAST_LABELS = 600;
  private static final int STAGED_SCENES = 500;
  private static final double FRAMES_PER_SECOND = 60; // six cameras at 10 Hz; assumed
  private static final int FRAMES_PER_WINDOW = 300;
  private static final int WEEKS = 400; // of weather; more than any horizon

  private final Replication run;
  private final Settings settings;
  private final DrivingProduct product;
  private final CameraCalibration calibration;
  private final RandomStream chance;
  private final List<Exposure> weather;
  private final FramePool pool = new FramePool();
  private final Labeling labeling;
  private final ServiceTimes times = StoredTimes.of("av");
  private int nextFrame;

  DrivingRun(
      Replication run, Settings settings, DrivingProduct product, CameraCalibration calibration) {
    this.run = run;
    this.settings = settings;
    this.product = product;
    this.calibration = calibration;
    this.chance = run.streams().stream("fleet");
    this.weather = Climate.PACIFIC_COAST.sample(0, WEEKS, run.streams().stream("weather"));
    this.labeling = new Labeling(run, settings);
  }

  void start() {
    var preparation = new Preparation(run, settings);
    var training = new Training(run, settings);
    var production = past(preparation, training);
    var observer = new Observer(run, production, calibration);
    observer.keep(pool.entries());
    var deployment = new Deployment(run, settings, production);
    var curation = new Curation(run, settings, pool, production, training);
    var loop =
        new PerceptionLoop(
            run,
            settings,
            curation,
            labeling,
            preparation,
            training,
            new ModelValidation(run, settings, production, curation, training),
            new SystemDevelopment(run),
            new SystemValidation(run, settings, production, calibration),
            deployment);
    if (run.streams().replication() == 0) {
      run.atEnd(() -> CameraExhibits.show(run, production.current()));
      run.atEnd(() -> TradeOffExhibit.show(run, production.current(), calibration.now()));
    }
    run.incidents().onIncident("telemetry", self -> loop.turn(self, Nature.INCIDENT));
    run.simulation().start("loop", loop::turnOnSchedule);
    double changeHours = settings.hours("labeling.guideline-change");
    if (changeHours > 0) {
      run.simulation().start("guideline", self -> changeGuideline(self, changeHours));
    }
    var telemetry = new Telemetry(run, settings, labeling, production);
    var ingestion = new Ingestion(run, settings, pool, labeling);
    run.simulation()
        .start(
            "fleet", self -> drive(self, production, deployment, observer, telemetry, ingestion));
  }

  private void changeGuideline(SimProcess self, double afterHours) {
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    labeling.changeGuideline(self, Guideline.SECOND);
  }

  /// What the run finds: staged scenes and frames of the past, labelled, and a model that was
  /// learnt from them.
  private Production past(Preparation preparation, Training training) {
    var staged = new SceneSampler(Exposure.even());
    var table = staged.table(STAGED_SCENES, SensorCalibration.EXACT, chance.substream("staged"));
    LinearModel first = LinearTrainer.seeded(1).train(table);
    var sample =
        Fleet.testing()
            .drive(
                Perception.learned(first),
                SensorCalibration.EXACT,
                Exposure.even(),
                PAST_ENCOUNTERS,
                0,
                chance.substream("past"));
    pool.add(sample.frames(), sample.truth(), 0);
    nextFrame = Math.max(sample.frames().size(), PAST_ENCOUNTERS) + 1;
    labeling.takeStaged(table);
    labeling.take(everyThird(pool.entries()));
    var candidate = training.trainSilently(preparation.prepareSilently(labeling.labeled()));
    return new Production(run.simulation(), run.trace(), "perception", candidate.model());
  }

  private static List<FramePool.Entry> everyThird(List<FramePool.Entry> entries) {
    return IntStream.range(0, entries.size() / 3)
        .mapToObj(i -> entries.get(3 * i))
        .limit(PAST_LABELS)
        .toList();
  }

  private void drive(
      SimProcess self,
      Production production,
      Deployment deployment,
      Observer observer,
      Telemetry telemetry,
      Ingestion ingestion) {
    for (int week = 0; ; week++) {
      self.hold(SimTime.WEEK);
      run.simulation().cause(1);
      Exposure exposure = weather.get(week % weather.size());
      int encounters = product.encounters(week, settings.count("fleet.encounters-per-week"));
      DriveSample sample = driven(week, exposure, encounters, production, deployment);
      telemetry.report(sample);
      long cause = Math.max(run.lastUpstreamChange(), production.lastChange());
      observer.read(exposure, Math.max(1, cause));
      window(week);
      run.simulation().cause(1);
      run.simulation().start("ingestion", worker -> ingestion.bringIn(worker, sample));
      run.simulation().start("review", worker -> telemetry.review(worker, sample));
    }
  }

  /// Lets the fleet drive a week, a part of it with the version on trial where there is one.
  private DriveSample driven(
      int week, Exposure exposure, int encounters, Production production, Deployment deployment) {
    int onTrial = (int) Math.round(encounters * deployment.shareOnTrial());
    var luck = chance.substream("week " + week);
    DriveSample rest = drive(production.current(), exposure, encounters - onTrial, luck);
    if (onTrial == 0) {
      return rest;
    }
    var version = production.canary().orElseThrow();
    DriveSample trial = drive(version, exposure, onTrial, luck.substream("canary"));
    deployment.watch(trial, rest);
    return rest.plus(trial);
  }

  private DriveSample drive(
      ModelArtifact version, Exposure exposure, int encounters, RandomStream luck) {
    var sample =
        Fleet.testing()
            .drive(
                Perception.learned(version.model()),
                calibration.now(),
                exposure,
                encounters,
                nextFrame,
                luck);
    nextFrame += Math.max(sample.frames().size(), encounters) + 1;
    return sample;
  }

  private void window(int week) {
    var path = run.services().all().stream().map(Service::component).toList();
    var latencies =
        new TrafficWindow(path, times)
            .run(
                FRAMES_PER_SECOND,
                FRAMES_PER_WINDOW,
                run.streams().stream("frames of week " + week));
    for (var seen : latencies) {
      run.trace()
          .note(
              new Happening.LatencyRead(
                  seen.component(), seen.requests(), seen.p50(), seen.p95(), seen.p99()),
              1);
    }
  }
}
