package undercurrent.av;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import undercurrent.driving.Climate;
import undercurrent.driving.DmvHistory;
import undercurrent.driving.Exposure;
import undercurrent.driving.Fleet;
import undercurrent.driving.FleetHistory;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.MileageProfile;
import undercurrent.driving.Perception;
import undercurrent.driving.Permit;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.organisation.Nature;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.TrafficWindow;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.Pipeline;
import undercurrent.system.Production;
import undercurrent.system.Signal;
import undercurrent.trace.Happening;

/// The driving product in a run: a fleet that drives every week, and the loop around it.
final class DrivingProduct implements Lifecycle.Opened {
  private static final String FLEET = "WAYMO LLC";
  private static final int WEEKS = 400; // of weather; more than any horizon
  private static final int PAST_ENCOUNTERS = 160;
  private static final int PAST_LABELS = 600;
  private static final int STAGED_SCENES = 500;
  private static final double FRAMES_PER_SECOND = 60; // six cameras at 10 Hz; assumed
  private static final int FRAMES_PER_WINDOW = 300;

  private static final int WEEKS_PER_YEAR = 52;

  private final String inputInWords;
  private final MileageProfile mileage;

  private DrivingProduct(String inputInWords, MileageProfile mileage) {
    this.inputInWords = inputInWords;
    this.mileage = mileage;
  }

  /// Returns the product on the real reports of a data folder.
  ///
  /// @throws UncheckedIOException when a file is missing or has other columns
  static DrivingProduct onReports(Path folder) {
    try {
      DmvHistory history = DmvHistory.read(folder);
      return new DrivingProduct(
          String.format(
              Locale.ROOT,
              "embedded road world; miles by month of %s in 2023, read from the reports of the"
                  + " California DMV (2021-2023: %d vehicles, %d disengagements)",
              FLEET,
              history.vehicles().size(),
              history.reports().size()),
          history.profile(FLEET, 2023, Permit.TEST_DRIVER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Returns the product on published statistics of the same reports.
  static DrivingProduct embedded() {
    return new DrivingProduct(
        "embedded road world; miles by month of "
            + FLEET
            + " in 2023, as the program keeps them from"
            + " the reports of the California DMV",
        FleetHistory.WAYMO_2023);
  }

  @Override
  public String inputInWords() {
    return inputInWords;
  }

  @Override
  public SequencedMap<String, Runnable> operations() {
    return new DrivingOperations().byService();
  }

  /// Returns the encounters of a week, at least one, as the fleet's miles go up and down.
  private int encounters(int week, int mean) {
    double share = mileage.week(week % WEEKS_PER_YEAR) / mileage.total() * WEEKS_PER_YEAR;
    return Math.max(1, (int) Math.round(mean * share));
  }

  @Override
  public int firstWeekday() {
    return 0;
  }

  @Override
  public void begin(Replication run, Settings settings) {
    run.log(new OperationsLog(FrameFeatures.COLUMNS, List.of("aim")));
    Signal signal =
        run.signals()
            .add(
                DrivingLifecycle.CALIBRATION,
                new Signal(
                    run.trace(),
                    DrivingLifecycle.CALIBRATION,
                    "sensor calibration team",
                    SensorCalibration.TYPICAL_SD_RAD));
    run.pipelines()
        .add(
            DrivingLifecycle.PREPARATION,
            new Pipeline(run.trace(), DrivingLifecycle.PREPARATION, Preparation.steps()));
    for (String service : new DrivingLifecycle().services()) {
      run.services().add(service, new Service(service, "system-engineer", 1));
    }
    new Drive(run, settings, this, new CameraCalibration(signal)).start();
  }

  /// One run of it.
  private static final class Drive {
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

    Drive(
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
      var curation = new Curation(run, settings, pool);
      var loop =
          new PerceptionLoop(
              run.simulation(),
              settings,
              curation,
              labeling,
              preparation,
              training,
              new ModelValidation(run, settings, production, curation),
              new SystemDevelopment(run),
              new SystemValidation(run, settings, production, calibration),
              new Deployment(run, production));
      run.incidents().onIncident("telemetry", self -> loop.turn(self, Nature.INCIDENT));
      run.simulation().start("loop", loop::turnOnSchedule);
      var telemetry = new Telemetry(run, settings, labeling, production);
      var ingestion = new Ingestion(run, settings, pool);
      run.simulation()
          .start("fleet", self -> drive(self, production, observer, telemetry, ingestion));
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
        Observer observer,
        Telemetry telemetry,
        Ingestion ingestion) {
      for (int week = 0; ; week++) {
        self.hold(SimTime.WEEK);
        run.simulation().cause(1);
        Exposure exposure = weather.get(week % weather.size());
        int encounters = product.encounters(week, settings.count("fleet.encounters-per-week"));
        var sample =
            Fleet.testing()
                .drive(
                    Perception.learned(production.current().model()),
                    calibration.now(),
                    exposure,
                    encounters,
                    nextFrame,
                    chance.substream("week " + week));
        nextFrame += Math.max(sample.frames().size(), encounters) + 1;
        telemetry.report(sample);
        long cause = Math.max(run.lastUpstreamChange(), production.lastChange());
        observer.read(exposure, Math.max(1, cause));
        window(week);
        run.simulation().cause(1);
        run.simulation().start("ingestion", worker -> ingestion.bringIn(worker, sample));
        run.simulation().start("review", worker -> telemetry.review(worker, sample));
      }
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
}
