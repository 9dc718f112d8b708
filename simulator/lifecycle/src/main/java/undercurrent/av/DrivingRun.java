package undercurrent.av;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Exposure;
import undercurrent.driving.Fleet;
import undercurrent.driving.Perception;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.TrafficMix;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;
import undercurrent.system.Production;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// One run of the driving product: what it finds at the start, the fleet's weeks, and the loop that
/// turns around them.
final class DrivingRun {
  private static final int PAST_ENCOUNTERS = 160;
  private static final int PAST_LABELS = 600;
  private static final int STAGED_SCENES = 500;

  private final Replication run;
  private final Settings settings;
  private final FleetCalibration calibration;
  private final RandomStream chance;
  private final Territory territory;
  private final DrivingDomain domain;
  private final FramePool pool = new FramePool();
  private final Labeling labeling;
  private final UploadTriggers triggers;
  private final Fidelity fidelity;
  private final Rides rides;
  private final Map<String, Value> wrongKeys = new LinkedHashMap<>();
  private final List<IntConsumer> endOfWeek = new ArrayList<>();
  private UnaryOperator<double[]> onTheRoad = UnaryOperator.identity(); // of rows at the model

  DrivingRun(Replication run, Settings settings, DrivingProduct product) {
    this.run = run;
    this.settings = settings.beneath(wrongKeys);
    this.calibration = new FleetCalibration(run, this.settings);
    this.chance = run.streams().stream("fleet");
    this.territory = new Territory(run, this.settings);
    this.domain = new DrivingDomain(run, this.settings);
    this.labeling = new Labeling(run, this.settings);
    this.triggers = new UploadTriggers(run);
    this.fidelity = Fidelity.of(this.settings);
    this.rides =
        new Rides(
            run,
            this.settings,
            product,
            new Rides.Cars(calibration, triggers, row -> onTheRoad.apply(row)));
  }

  void start() {
    var holdout = new HoldoutBook(run, settings);
    var preparation = new Preparation(run, settings, holdout);
    var training = new Training(run, settings, holdout);
    var production = past(preparation, training);
    run.fixtures()
        .add(
            Workbench.class,
            Workbench.NAME,
            new DrivingBench(run, settings, training::last, production));
    var calls = new ModelCalls(production);
    var shelf = new OnBoardFeatures(run, settings, production, training);
    preparation.using(shelf);
    onTheRoad = row -> shelf.asRead(row, true);
    var faults = new DrivingFaults(run, wrongKeys, calls);
    var delivery =
        run.deliver(
            settings,
            Map.of(Skill.VALIDATION, "system-validation", Skill.RELIABILITY, "deployment"),
            faults);
    delivery.units().of(faults.units());
    var lenses = new LensFeed(run, settings, calibration);
    LongSupplier world =
        () -> Math.max(territory.lastChange(), Math.max(shelf.lastChange(), lenses.lastChange()));
    var observer =
        new Observer(
            run,
            production,
            calibration,
            fidelity.observedScenesPerSlice(),
            world,
            row -> shelf.asRead(row, false));
    observer.keep(pool.entries());
    var doubts = new DoubtLog(run, settings);
    var deployment = new Deployment(run, settings, production, doubts, shelf);
    everyWeek(calls, training, shelf, lenses);
    var events = new EventLog();
    var shadow = new ShadowMode(run, settings, production, pool, labeling);
    var curation = new Curation(run, settings, pool, production, training);
    var loop =
        new PerceptionLoop(
            run,
            settings,
            curation,
            labeling,
            new OwnLabels(run, settings, labeling, production),
            preparation,
            training,
            new ModelValidation(
                run,
                settings,
                production,
                curation,
                training,
                new MoreEvidence(run, pool, labeling)),
            new SystemDevelopment(run, settings),
            new SystemValidation(
                run,
                settings,
                production,
                calibration,
                territory.looks(),
                events,
                shadow,
                row -> shelf.asRead(row, false)),
            deployment,
            delivery.refreshes());
    if (run.streams().replication() == 0) {
      run.atEnd(() -> CameraExhibits.show(run, production.current()));
      run.atEnd(() -> TradeOffExhibit.show(run, production.current(), calibration.shared()));
    }
    var response = new AlarmResponse(run, production, loop);
    run.incidents()
        .onIncident(
            "telemetry",
            self -> {
              if (!delivery.restore(self)) {
                response.restore(self);
              }
            });
    run.incidents().mitigateBy(response.takingBack());
    loop.turnOnSchedule();
    double changeHours = settings.hours("labeling.guideline-change");
    if (changeHours > 0) {
      run.simulation().start("guideline", self -> changeGuideline(self, changeHours));
    }
    var telemetry =
        new Telemetry(run, settings, labeling, production, events, triggers, world, doubts, shelf);
    var clocks = new Clocks(run, settings, territory, calibration);
    var ingestion = new Ingestion(run, settings, pool, labeling, events, clocks);
    territory.start();
    run.incidents().begin(settings);
    run.simulation()
        .start(
            "fleet", self -> drive(self, production, deployment, observer, telemetry, ingestion));
  }

  /// Says what is done when the fleet has driven a week, in this order.
  private void everyWeek(
      ModelCalls calls, Training training, OnBoardFeatures shelf, LensFeed lenses) {
    new SightPrototypes(run, settings, training).begin();
    endOfWeek.add(new Workshop(run, settings, calibration)::endWeek);
    lenses.begin(endOfWeek);
    endOfWeek.add(shelf::look);
    endOfWeek.add(new HardCases(run, settings, calls, training)::look);
    endOfWeek.add(new FrameTimes(run, calls.production(), shelf::lastReadChange)::note);
  }

  private void changeGuideline(SimProcess self, double afterHours) {
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    labeling.changeGuideline(self, Guideline.SECOND);
  }

  /// What the run finds: staged scenes and frames of the past, labelled, and a model that was
  /// learnt from them.
  private Production past(Preparation preparation, Training training) {
    var staged = new SceneSampler(Exposure.even(), territory.looks());
    var table = staged.table(STAGED_SCENES, SensorCalibration.EXACT, chance.substream("staged"));
    LinearModel first = LinearTrainer.seeded(1).train(table);
    var sample =
        Fleet.testing()
            .drive(
                Perception.learned(first),
                List.of(SensorCalibration.EXACT),
                new TrafficMix(TrafficMix.streets(Exposure.even()).parts(), territory.looks()),
                PAST_ENCOUNTERS,
                0,
                chance.substream("past"));
    pool.add(sample.frames(), sample.truth(), 0);
    rides.begin(Math.max(sample.frames().size(), PAST_ENCOUNTERS) + 1);
    labeling.takeStaged(
        staged.recorded(STAGED_SCENES, SensorCalibration.EXACT, chance.substream("staged")));
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
      long due = due("week " + (week + 1) + " of the fleet");
      Optional<TrafficMix> mix = territory.week(week, domain.now());
      DriveSample sample =
          mix.isEmpty() ? DriveSample.none() : rides.drive(week, mix.get(), production, deployment);
      run.simulation().cause(due);
      telemetry.report(sample);
      domain.watch(sample);
      observer.read(mix, territory);
      for (IntConsumer each : endOfWeek) {
        run.simulation().cause(due);
        each.accept(week);
      }
      run.simulation().cause(due);
      run.simulation().start("ingestion", worker -> ingestion.bringIn(worker, sample));
      run.simulation().start("review", worker -> telemetry.review(worker, sample));
      telemetry.tellReaders(week);
    }
  }

  /// Says that the calendar calls for something, which so is the cause of what follows.
  private long due(String what) {
    run.simulation().cause(1);
    return run.trace().record(new Happening.Scheduled(what));
  }
}
