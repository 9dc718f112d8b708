package undercurrent.reference;

import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.driving.Conditions;
import undercurrent.driving.EncounterKind;
import undercurrent.driving.Exposure;
import undercurrent.driving.Perception;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;

/// The lab of the model that knows clear days only: its accuracy and its collisions by night,
/// beside those of a model that was trained on a mix of all conditions.
///
/// Several projects, each with its own scenes, because how a model fails where it was never trained
/// is a matter of luck.
///
/// @param projects what each project found
public record ClearDayLab(List<Project> projects) {
  private static final Conditions NIGHT = Conditions.of("clear-night");

  /// As many frames as the prototype learnt from.
  private static final int LEARNT = 8_000;

  private static final int RULER = 1_000;
  private static final int ENCOUNTERS = 200;

  /// What one project found.
  ///
  /// @param day the accuracy of the clear-day model on clear days
  /// @param night its accuracy in clear nights
  /// @param nightOfMix the accuracy of the mix's model in clear nights
  /// @param hits the collisions of the clear-day model with pedestrians who cross by night, per
  ///   encounter
  /// @param hitsOfMix the same of the mix's model
  public record Project(
      double day, double night, double nightOfMix, double hits, double hitsOfMix) {

    /// Returns the accuracy that the clear-day model loses by night.
    public double loss() {
      return day - night;
    }

    /// Returns the accuracy that the mix has more than the clear-day model by night.
    public double recovery() {
      return nightOfMix - night;
    }
  }

  /// Copies the list.
  public ClearDayLab {
    projects = List.copyOf(projects);
  }

  /// Runs projects, each with the luck of a replication of its own.
  public static ClearDayLab run(long seed, int projects, Replications replications) {
    return new ClearDayLab(
        replications.all(projects, number -> project(new RandomStreams(seed, number))));
  }

  /// Returns the mean of a finding over the projects with its 95 % interval.
  public Estimate mean(ToDoubleFunction<Project> finding) {
    return Estimate.of(projects.stream().map(finding::applyAsDouble).toList());
  }

  private static Project project(RandomStreams streams) {
    Classifier clear = model(Exposure.only(Conditions.CLEAR_DAY), "clear", streams);
    Classifier mix = model(Exposure.even(), "mix", streams);
    return new Project(
        accuracy(clear, Conditions.CLEAR_DAY, streams),
        accuracy(clear, NIGHT, streams),
        accuracy(mix, NIGHT, streams),
        collisions(clear, streams),
        collisions(mix, streams));
  }

  private static Classifier model(Exposure exposure, String name, RandomStreams streams) {
    var table =
        new SceneSampler(exposure).table(LEARNT, SensorCalibration.EXACT, streams.stream(name));
    return LinearTrainer.seeded(streams.seed()).train(table);
  }

  private static double accuracy(Classifier model, Conditions slice, RandomStreams streams) {
    var ruler =
        new SceneSampler(Exposure.only(slice))
            .table(RULER, SensorCalibration.EXACT, streams.stream("ruler " + slice.id()));
    return SceneSampler.accuracy(model, ruler).value();
  }

  private static double collisions(Classifier model, RandomStreams streams) {
    return ScenarioSuite.nearTheLimit(ENCOUNTERS, streams.stream("suite"))
        .only(e -> e.conditions().equals(NIGHT) && e.kind() == EncounterKind.PEDESTRIAN)
        .run(Perception.learned(model), SensorCalibration.EXACT, streams.stream("run"))
        .collisions()
        .value();
  }
}
