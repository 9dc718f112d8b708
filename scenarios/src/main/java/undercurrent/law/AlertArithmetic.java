package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L16. Many monitors that are each seldom wrong are often wrong together.
///
/// 200 control charts look once an hour at readings that are nothing but noise. Whoever pages only
/// after some windows in a row has quiet nights, and learns of a real shift that much later.
public final class AlertArithmetic implements Law {
  private static final int MONITORS = 200;
  private static final int MEMORY = 336; // hourly readings of two weeks
  private static final int DAYS = 10;
  private static final int HOURS = 24;
  private static final double DEVIATIONS = 3;
  private static final double BEYOND = 0.0026998; // of a normal distribution, on both sides
  private static final double SHIFT = 5; // standard deviations; assumed
  private static final double ROUGHLY = 1.25; // charts learn what is usual from few readings

  @Override
  public String id() {
    return "L16";
  }

  @Override
  public String title() {
    return "Alert arithmetic";
  }

  @Override
  public String source() {
    return "Shewhart (1931): 0.27 % of a normal noise lies beyond 3 sd; Shankar et al. (2022) on"
        + " alert fatigue; Beyer et al. (2016), SRE book: at most 2 incidents a shift";
  }

  @Override
  public String expected() {
    return "200 hourly monitors at z = 3 give 13 false pages a day; with 2 or 3 windows in a row"
        + " nearly none, at a delay of as many windows";
  }

  @Override
  public String contrary() {
    return "qualitative in practice: readings of real systems are not independent and normal, and a"
        + " rule of consecutive windows misses what is shorter than it";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("200 hourly monitors at z = 3", source());
    double arithmetic = MONITORS * HOURS * BEYOND;
    var figures = new ArrayList<ReferenceFigure>();
    var single = trial.estimate(streams -> falsePages(streams, 1));
    figures.add(
        topic.of(
            "false pages a day", single, new Expectation.WithinFactor(arithmetic, ROUGHLY), 1));
    figures.add(
        topic.of(
            "false pages a shift of 12 h",
            trial.estimate(streams -> falsePages(streams, 1) / 2),
            new Expectation.SurelyAbove(2),
            2));
    add(figures, topic, trial, "two in a row: false pages a day", s -> falsePages(s, 2), 0.1);
    add(figures, topic, trial, "three in a row: false pages a day", s -> falsePages(s, 3), 0.1);
    figures.add(delay(topic, trial, 2));
    figures.add(delay(topic, trial, 3));
    return new Evidence(LawTrial.SEEDS, figures);
  }

  private static void add(
      List<ReferenceFigure> figures,
      Topic topic,
      LawTrial trial,
      String what,
      ToDoubleFunction<RandomStreams> measurement,
      double most) {
    figures.add(topic.of(what, trial.estimate(measurement), new Expectation.AtMost(most), 3));
  }

  private static ReferenceFigure delay(Topic topic, LawTrial trial, int windows) {
    Estimate delay = trial.estimate(streams -> delay(streams, windows));
    return topic.near(windows + " in a row: windows until a page", delay, windows, 0.3, 2);
  }

  private static double falsePages(RandomStreams streams, int windows) {
    RandomStream noise = streams.stream("noise of monitors");
    int pages = 0;
    for (int monitor = 0; monitor < MONITORS; monitor++) {
      var alert = new WindowedAlert(MEMORY, DEVIATIONS, windows);
      RandomStream own = noise.substream(monitor);
      alert.learn(own);
      for (int hour = 0; hour < DAYS * HOURS; hour++) {
        pages += alert.pages(own.nextNormal()) ? 1 : 0;
      }
    }
    return (double) pages / DAYS;
  }

  private static double delay(RandomStreams streams, int windows) {
    RandomStream noise = streams.stream("noise before a shift");
    int waited = 0;
    for (int monitor = 0; monitor < MONITORS; monitor++) {
      var alert = new WindowedAlert(MEMORY, DEVIATIONS, windows);
      RandomStream own = noise.substream(monitor);
      alert.learn(own);
      waited++;
      while (!alert.pages(SHIFT + own.nextNormal())) {
        waited++;
      }
    }
    return (double) waited / MONITORS;
  }
}
