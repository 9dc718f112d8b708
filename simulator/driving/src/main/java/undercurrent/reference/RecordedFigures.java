package undercurrent.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import undercurrent.driving.DmvHistory;
import undercurrent.driving.FilerYear;
import undercurrent.driving.Permit;
import undercurrent.driving.Rate;
import undercurrent.driving.TimeGaps;
import undercurrent.statistics.Estimate;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What was recorded on real roads: figures that need the data folder.
///
/// @param folder the folder of the data sets, if any
record RecordedFigures(Optional<Path> folder) {
  private static final String REPORTS = "ca-dmv-disengagements";
  private static final String RUNS = "openacc-zalazone-sample";
  private static final List<Integer> YEARS = List.of(2021, 2022, 2023);
  private static final List<Double> MILES = List.of(4_092_187.1, 5_099_141.4, 5_748_299.1);
  private static final List<Integer> EVENTS = List.of(2_676, 8_216, 6_562);
  private static final List<Integer> WAYMO = List.of(7_965, 17_060, 17_311);
  private static final Map<String, Double> GAPS =
      Map.of("short", 1.60, "long", 2.62, "human", 1.42);

  /// Returns all figures; those whose data set is not there were not measured.
  ///
  /// @throws IOException when a data set is there and cannot be read
  List<ReferenceFigure> figures() throws IOException {
    var figures = new ArrayList<ReferenceFigure>();
    Optional<Path> reports = of(REPORTS);
    var history =
        reports.isEmpty()
            ? Optional.<DmvHistory>empty()
            : Optional.of(DmvHistory.read(reports.get()));
    figures.addAll(totals(history));
    figures.addAll(milesPerEvent(history));
    Optional<Path> runs = of(RUNS);
    figures.addAll(
        timeGaps(runs.isEmpty() ? Optional.empty() : Optional.of(TimeGaps.read(runs.get()))));
    return figures;
  }

  private Optional<Path> of(String set) {
    return folder.map(root -> root.resolve(set)).filter(Files::isDirectory);
  }

  private static List<ReferenceFigure> totals(Optional<DmvHistory> history) {
    var topic =
        new Topic(
            "Test cars in California",
            "State of California, Department of Motor Vehicles, autonomous mileage and disengagement"
                + " reports, as the data set's README adds them up");
    var figures = new ArrayList<ReferenceFigure>();
    for (int i = 0; i < YEARS.size(); i++) {
      int year = YEARS.get(i);
      figures.add(
          topic.near(
              "miles with a test driver in " + year,
              history
                  .map(known -> ReferenceFigure.exactly(known.miles(year, Permit.TEST_DRIVER)))
                  .orElse(Estimate.NONE),
              MILES.get(i),
              0.06,
              1));
      figures.add(
          topic.near(
              "disengagements in " + year,
              history
                  .map(
                      known ->
                          ReferenceFigure.exactly(known.disengagements(year, Permit.TEST_DRIVER)))
                  .orElse(Estimate.NONE),
              EVENTS.get(i),
              0,
              0));
    }
    return figures;
  }

  private static List<ReferenceFigure> milesPerEvent(Optional<DmvHistory> history) {
    var topic =
        new Topic(
            "Waymo in California",
            "the same reports, computed with another program; intervals exact (Garwood 1936)");
    var figures = new ArrayList<ReferenceFigure>();
    for (int i = 0; i < YEARS.size(); i++) {
      int year = YEARS.get(i);
      figures.add(
          topic.near(
              "miles a disengagement in " + year,
              history.map(known -> milesPerEvent(known, year)).orElse(Estimate.NONE),
              WAYMO.get(i),
              0.5,
              0));
    }
    return figures;
  }

  private static Estimate milesPerEvent(DmvHistory history, int year) {
    Rate rate =
        history.filers(year, Permit.TEST_DRIVER).stream()
            .filter(filer -> filer.manufacturer().toLowerCase(Locale.ROOT).startsWith("waymo"))
            .map(FilerYear::perMile)
            .reduce(new Rate(0, 0), Rate::plus);
    return new Estimate(
        rate.exposurePerEvent(), 1 / rate.high(), 1 / rate.low(), Math.max(1, rate.events()));
  }

  private static List<ReferenceFigure> timeGaps(Optional<TimeGaps> gaps) {
    var topic =
        new Topic(
            "Time gaps on a proving ground",
            "OpenACC, Makridis et al. (2021): medians of 50 runs, of which the data folder has"
                + " eight");
    var figures = new ArrayList<ReferenceFigure>();
    for (String setting : List.of("short", "long", "human")) {
      figures.add(
          topic.near(
              "time gap, "
                  + (setting.equals("human") ? "human drivers" : setting + " setting")
                  + ", s",
              gaps.map(known -> median(known, setting)).orElse(Estimate.NONE),
              GAPS.getOrDefault(setting, Double.NaN),
              0.08,
              2));
    }
    return figures;
  }

  private static Estimate median(TimeGaps gaps, String setting) {
    return Optional.ofNullable(gaps.bySetting().get(setting))
        .map(seen -> ReferenceFigure.exactly(seen.at(0.5)))
        .orElse(Estimate.NONE);
  }
}
