package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;

/// How much data each stage of the loop still has: a bar a stage, from what was recorded down to
/// what was learnt from.
final class DataFunnel {
  private static final List<Stage> STAGES =
      List.of(
          new Stage("recorded", "recorded"),
          new Stage("uploaded", "uploaded"),
          new Stage("kept", "in sync, kept"),
          new Stage("candidates", "looked through"),
          new Stage("labeled", "labelled"),
          new Stage("learned", "learnt from"));

  private DataFunnel() {}

  private record Stage(String id, String words) {}

  /// What a stage had, in the mean over replications.
  private record Row(String words, Estimate gigabytes, Estimate frames) {
    String figures() {
      return Figures.mean("GB", gigabytes) + " GB · " + Figures.mean("items", frames) + " frames";
    }
  }

  /// Returns the figure of a run; nothing when no data moved.
  static Optional<ChartFigure> of(RunResult run) {
    List<Row> rows = rows(run);
    if (rows.stream().allMatch(row -> row.gigabytes().mean() <= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartFigure(
            "funnel",
            "From what was recorded to what was learnt from",
            "Mean of a replication, in gigabytes on a logarithmic axis, and in logged frames, each"
                + " of which stands for a clip. A clip is looked through as often as a turn comes"
                + " to it, and learnt from counts once; what the run found at its start joins where"
                + " it is first used. What was kept has the share of gigabytes that it has of"
                + " frames; this, what a car records in an hour and the 20 s of a clip are"
                + " assumed.",
            new Markup(),
            (width, height) -> draw(rows, width, height),
            table(rows)));
  }

  private static List<Row> rows(RunResult run) {
    var rows = new ArrayList<Row>();
    for (Stage stage : STAGES) {
      var gigabytes = estimate(run, "volume." + stage.id());
      var frames = estimate(run, "volume." + stage.id() + "-frames");
      if (gigabytes.isPresent() && frames.isPresent()) {
        rows.add(new Row(stage.words(), gigabytes.get(), frames.get()));
      }
    }
    return rows;
  }

  private static Optional<Estimate> estimate(RunResult run, String measure) {
    return run.measures().stream()
        .filter(result -> result.measure().name().equals(measure))
        .map(MeasureResult::estimate)
        .findFirst();
  }

  private static Plane draw(List<Row> rows, int width, int height) {
    double least = means(rows).min().orElse(1);
    double greatest = means(rows).max().orElse(1);
    var across = Scale.logarithmic("gigabytes a replication, logarithmic", least, greatest);
    var bars = new ArrayList<BarRows.Row>();
    for (Row row : rows) {
      String text = Titles.sentence(row.words()) + ": " + row.figures();
      bars.add(BarRows.logarithmic(text, row.gigabytes().mean(), across, Hue.BLUE));
    }
    return BarRows.draw(bars, across, width, height);
  }

  private static DoubleStream means(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.gigabytes().mean()).filter(mean -> mean > 0);
  }

  private static Markup table(List<Row> rows) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Stage", "Gigabytes", "Frames", "Of the recorded gigabytes")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    double all = rows.getFirst().gigabytes().mean();
    for (Row row : rows) {
      table.open("tr").element("th", Titles.sentence(row.words()), "scope", "row");
      table.element("td", Figures.withoutUnit("GB", row.gigabytes(), "±"), "class", "figure");
      table.element("td", Figures.withoutUnit("items", row.frames(), "±"), "class", "figure");
      String share =
          all > 0 ? Figures.decimals(100 * row.gigabytes().mean() / all, 2) + " %" : "none";
      table.element("td", share, "class", "figure").close();
    }
    return table.close().close();
  }
}
