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
import undercurrent.serving.TrafficWindow.Latency;
import undercurrent.statistics.Estimate;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// The four components of an answer as queues in a row, with exponential service times.
///
/// @param seed the seed
/// @param workers how many windows run at once
record TandemFigures(long seed, int workers) {
  private static final List<String> STAGES =
      List.of("retrieval", "filtering", "scoring", "ordering");
  private static final List<Double> MEANS_MS = List.of(1.0, 0.25, 1.25, 0.5);
  private static final double PER_SECOND = 500;
  private static final int REQUESTS = 20_000;
  private static final int WINDOWS = 10;
  private static final double TOLERANCE = 0.03;

  List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "Queues in a row",
            "Jackson (1957) and Burke (1956): each stage is an M/M/1 queue of its own, whose mean"
                + " sojourn is 1 / (μ − λ); 500 requests a second, tolerance 3 %");
    var windows = new Replications(workers, () -> false, done -> {}).all(WINDOWS, this::window);
    var figures = new ArrayList<ReferenceFigure>();
    double sum = 0;
    for (int stage = 0; stage < STAGES.size(); stage++) {
      double perSecond = 1000 / MEANS_MS.get(stage);
      double theoryMs = 1000 / (perSecond - PER_SECOND);
      sum += theoryMs;
      figures.add(figure(topic, STAGES.get(stage), windows, stage, theoryMs));
    }
    figures.add(figure(topic, "all four stages", windows, STAGES.size(), sum));
    return figures;
  }

  private static ReferenceFigure figure(
      Topic topic, String name, List<List<Latency>> windows, int place, double theoryMs) {
    List<Double> means = windows.stream().map(window -> window.get(place).mean()).toList();
    double tolerance = TOLERANCE * theoryMs;
    return topic.near("mean sojourn, " + name + ", ms", Estimate.of(means), theoryMs, tolerance, 3);
  }

  private List<Latency> window(int number) {
    var times = new LinkedHashMap<String, Distribution>();
    var path = new ArrayList<Component>();
    for (int stage = 0; stage < STAGES.size(); stage++) {
      times.put(STAGES.get(stage), new Exponential(MEANS_MS.get(stage)));
      path.add(new Component(STAGES.get(stage), 1, 0));
    }
    var stream = new RandomStreams(seed, number).stream("tandem");
    return new TrafficWindow(path, new ServiceTimes(times)).run(PER_SECOND, REQUESTS, stream);
  }
}
