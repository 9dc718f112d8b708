package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L3. The mean number in a system is the rate of arrivals times the mean time in it.
///
/// Number, rate and time are kept in three separate books: the number as an integral over time, the
/// rate by counting, the time by those who come, over a stretch that ends with some still inside.
public final class LittlesLaw implements Law {
  private static final double PERCENT = 100;

  @Override
  public String id() {
    return "L3";
  }

  @Override
  public String title() {
    return "Little's law: L = λW";
  }

  @Override
  public String source() {
    return "Little (1961), A proof for the queuing formula L = λW, Operations Research 9";
  }

  @Override
  public String expected() {
    return "|L − λW| is below 1 % of L in queues of the kernel, of serving and of people's work";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("|L − λW| in percent of L", source());
    var figures = new ArrayList<ReferenceFigure>();
    add(figures, topic, "work of av's people, a year", errors(trial, QueueBooks::ofWork));
    for (var queue : QueueBooks.kernel()) {
      add(figures, topic, queue.name(), errors(trial, (t, number) -> queue.books(t, number)));
    }
    List<List<QueueBooks>> serving =
        trial
            .replications()
            .all(LawTrial.SEEDS, number -> QueueBooks.ofServing(trial.seed(), number));
    for (int i = 0; i < serving.getFirst().size(); i++) {
      int place = i;
      add(
          figures,
          topic,
          "serving, " + serving.getFirst().get(i).name(),
          serving.stream().map(window -> PERCENT * window.get(place).error()).toList());
    }
    return new Evidence(LawTrial.SEEDS, figures);
  }

  private interface Source {
    QueueBooks books(LawTrial trial, int number);
  }

  private static List<Double> errors(LawTrial trial, Source source) {
    return trial
        .replications()
        .all(LawTrial.SEEDS, number -> PERCENT * source.books(trial, number).error());
  }

  private static void add(
      List<ReferenceFigure> figures, Topic topic, String what, List<Double> errors) {
    figures.add(topic.of(what, Estimate.of(errors), new Expectation.AtMost(1), 3));
  }
}
