package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.TrafficWindow;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// How the 99th percentile of an answer grows with the load of one server: the knee.
///
/// The sojourn of M/M/1 is exponential with mean s / (1 − ρ), so that its 99th percentile is ln 100 /
/// (1 − ρ) service times. Windows begin empty and are finite, for which the tolerance leaves room.
///
/// @param seed the seed
/// @param workers how many windows run at once
public record KneeFigures(long seed, int workers) {
  private static final List<Double> LOADS = List.of(0.5, 0.7, 0.8, 0.9, 0.95);
  private static final double SERVICE_MS = 1;
  private static final int REQUESTS = 40_000;
  private static final int WINDOWS = 20;
  private static final List<Double> TOLERANCES = List.of(0.06, 0.08, 0.12, 0.2, 0.35);
  private static final double LEAST_RATIO = 4;

  /// Measures all figures.
  public List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "The knee of latency",
            "Law & Kelton: the sojourn of M/M/1 is exponential, its 99th percentile is ln 100 /"
                + " (1 − ρ) service times; the tolerance grows with the load, as waits of one"
                + " busy period are alike");
    var figures = new ArrayList<ReferenceFigure>();
    var measured = new ArrayList<Estimate>();
    for (int i = 0; i < LOADS.size(); i++) {
      double load = LOADS.get(i);
      var estimate =
          Estimate.of(
              new Replications(workers, () -> false, done -> {})
                  .all(WINDOWS, number -> percentile(load, number)));
      double theory = StrictMath.log(100) / (1 - load);
      measured.add(estimate);
      figures.add(
          topic.near(
              "p99 in service times, load " + load,
              estimate,
              theory,
              TOLERANCES.get(i) * theory,
              1));
    }
    double ratio = measured.getLast().mean() / measured.get(1).mean();
    figures.add(
        topic.of(
            "p99, load 0.95 over load 0.7",
            ReferenceFigure.exactly(ratio),
            new Expectation.AtLeast(LEAST_RATIO),
            2));
    return figures;
  }

  private double percentile(double load, int number) {
    var times = new LinkedHashMap<String, Distribution>();
    times.put("server", new Exponential(SERVICE_MS));
    var window = new TrafficWindow(List.of(new Component("server", 1, 0)), new ServiceTimes(times));
    var stream = new RandomStreams(seed, number).stream("knee at load " + load);
    return window.run(1000 * load / SERVICE_MS, REQUESTS, stream).getLast().p99() / SERVICE_MS;
  }
}
