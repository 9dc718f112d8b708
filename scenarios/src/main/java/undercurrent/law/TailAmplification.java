package undercurrent.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStreams;
import undercurrent.serving.RequestCourse;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.Span;
import undercurrent.serving.TrafficWindow;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.statistics.Quantiles;
import undercurrent.verification.Topic;

/// L5. What is rare in one component is common in a request that needs many of them.
///
/// The four components of a page are queues in a row. The fan-out asks a hundred servers at once
/// and waits for all of them; each answers as slowly as one of the measured answers of a component.
public final class TailAmplification implements Law {
  private static final List<String> STAGES =
      List.of("retrieval", "filtering", "scoring", "ordering");
  private static final double SERVICE_MS = 1;
  private static final double PER_SECOND = 500;
  private static final int REQUESTS = 10_000;
  private static final int FAN_OUT = 100;
  private static final double LEVEL = 0.99;

  @Override
  public String id() {
    return "L5";
  }

  @Override
  public String title() {
    return "The tail is amplified";
  }

  @Override
  public String source() {
    return "Dean and Barroso (2013), The tail at scale, CACM 56(2); independence of queues in a"
        + " row: Reich (1957)";
  }

  @Override
  public String expected() {
    return "all of four components are below their own p99 in 96.1 % of requests; of requests that"
        + " wait for a hundred servers, 63 % meet one above its p99";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("Requests and their slowest part", source());
    double four = StrictMath.pow(LEVEL, STAGES.size());
    double hundred = 1 - StrictMath.pow(LEVEL, FAN_OUT);
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near(
                "of four in a row, none slow",
                trial.estimate(TailAmplification::noneIsSlow),
                four,
                0.003,
                3),
            topic.near(
                "of a hundred at once, some slow",
                trial.estimate(TailAmplification::slowAmongMany),
                hundred,
                0.02,
                3)));
  }

  private static List<RequestCourse> courses(RandomStreams streams, String traffic) {
    var times = new LinkedHashMap<String, Distribution>();
    STAGES.forEach(name -> times.put(name, new Exponential(SERVICE_MS)));
    var path = STAGES.stream().map(name -> new Component(name, 1, 0)).toList();
    return new TrafficWindow(path, new ServiceTimes(times))
        .watched()
        .play(PER_SECOND, REQUESTS, streams.stream(traffic))
        .courses();
  }

  private static double inMilliseconds(RequestCourse course, String component) {
    return course.spans().stream()
        .filter(span -> span.component().equals(component))
        .mapToDouble(Span::milliseconds)
        .sum();
  }

  private static double[] answers(RandomStreams streams, String traffic) {
    return courses(streams, traffic).stream()
        .mapToDouble(course -> inMilliseconds(course, STAGES.getFirst()))
        .toArray();
  }

  private static double noneIsSlow(RandomStreams streams) {
    List<RequestCourse> courses = courses(streams, "traffic");
    var limits = new ArrayList<Double>();
    for (String stage : STAGES) {
      var seen = new Quantiles();
      courses.forEach(course -> seen.add(inMilliseconds(course, stage)));
      limits.add(seen.at(LEVEL));
    }
    long fast = 0;
    for (RequestCourse course : courses) {
      boolean isFast = true;
      for (int i = 0; i < limits.size(); i++) {
        isFast &= inMilliseconds(course, STAGES.get(i)) <= limits.get(i);
      }
      fast += isFast ? 1 : 0;
    }
    return (double) fast / courses.size();
  }

  private static double slowAmongMany(RandomStreams streams) {
    var seen = new Quantiles();
    for (double answer : answers(streams, "traffic of the week before")) {
      seen.add(answer);
    }
    double limit = seen.at(LEVEL);
    double[] answers = answers(streams, "traffic");
    var chance = streams.stream("fan-out");
    long slow = 0;
    for (int request = 0; request < REQUESTS; request++) {
      double slowest = 0;
      for (int server = 0; server < FAN_OUT; server++) {
        slowest = Math.max(slowest, answers[chance.nextInt(answers.length)]);
      }
      slow += slowest > limit ? 1 : 0;
    }
    return (double) slow / REQUESTS;
  }
}
