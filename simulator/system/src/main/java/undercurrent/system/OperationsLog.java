package undercurrent.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import undercurrent.graph.SystemGraph;

/// What a team can look up about its own system: the rows it served, the runs of its pipelines,
/// the quality that delayed labels showed.
///
/// There is no truth in it: detectors see this and nothing else.
public final class OperationsLog {
  private static final int KEPT_DAYS = 70;

  /// A row of features as it was served.
  ///
  /// @param day when
  /// @param slice under which conditions, as the team can tell
  /// @param features the values, in the order of [#columns()]
  /// @param prediction the score that the model gave
  public record ServedRow(int day, String slice, double[] features, double prediction) {}

  /// A run of a pipeline.
  ///
  /// @param day when it ended
  /// @param pipeline its name
  /// @param steps how many steps it has
  /// @param failures how many of them failed before they succeeded
  /// @param rowsIn the rows that went in
  /// @param rowsOut the rows that came out
  /// @param repeatedRows the rows that equal another row in every value, beyond those that came in
  ///   so
  public record PipelineRun(
      int day,
      String pipeline,
      int steps,
      int failures,
      long rowsIn,
      long rowsOut,
      long repeatedRows) {}

  /// A week of a feed, as its consumer counted it.
  ///
  /// @param day the last day of it
  /// @param feed its name
  /// @param received the events that came in
  /// @param fresh the share of them that was in the tables in time
  /// @param accepted the share of them that kept to the schema
  public record FeedWeek(int day, String feed, long received, double fresh, double accepted) {}

  /// A restoration of service after an incident that harmed it.
  ///
  /// @param day when
  /// @param subject what the incident was about, as far as anybody knew
  /// @param hours from the opening of the incident until service was restored
  public record Restoration(int day, String subject, double hours) {}

  /// A row of a recording that came in.
  ///
  /// @param day when
  /// @param drive the number of the drive that it is of
  /// @param slice under which conditions, as the team can tell
  /// @param features the values as they were computed on the road, in the order of [#columns()]
  /// @param again the values that the recording gives when they are computed anew
  public record IngestedRow(int day, int drive, String slice, double[] features, double[] again) {}

  /// How rows were parted into those that are learnt from and those that are held back.
  ///
  /// @param day when
  /// @param version the version of the data
  /// @param heldBack the groups, such as drives, of which rows are held back
  /// @param inBoth those of them of which rows are learnt from as well
  public record Split(int day, String version, int heldBack, int inBoth) {}

  /// A reading of quality from labels that came later.
  public record QualityReading(int day, String slice, double value, int count) {}

  private final List<String> columns;
  private final List<String> foreignColumns;
  private final List<ServedRow> served = new ArrayList<>();
  private final List<PipelineRun> pipelineRuns = new ArrayList<>();
  private final List<QualityReading> quality = new ArrayList<>();
  private final List<Restoration> restorations = new ArrayList<>();
  private final List<FeedWeek> feedWeeks = new ArrayList<>();
  private Supplier<Map<String, Integer>> runbooks = TreeMap::new;
  private SystemGraph graph = new SystemGraph();
  private final List<IngestedRow> ingested = new ArrayList<>();
  private final List<Split> splits = new ArrayList<>();
  private Supplier<List<ConfigurationFile.Line>> configuration = List::of;
  private final Map<Class<?>, List<Object>> books = new LinkedHashMap<>();
  private int releaseDay;

  /// Makes an empty log.
  ///
  /// @param columns the names of the features of served rows
  /// @param foreignColumns those of them that rest on what another team produces, as the feature
  ///   registry says
  public OperationsLog(List<String> columns, List<String> foreignColumns) {
    this.columns = List.copyOf(columns);
    this.foreignColumns = List.copyOf(foreignColumns);
    if (!columns.containsAll(foreignColumns)) {
      throw new IllegalArgumentException(foreignColumns + " are not all among " + columns);
    }
  }

  /// Returns the names of the features of served rows.
  public List<String> columns() {
    return columns;
  }

  /// Returns the names of those features that rest on what another team produces.
  public List<String> foreignColumns() {
    return foreignColumns;
  }

  /// Adds a served row, and forgets those older than ten weeks.
  public void add(ServedRow row) {
    served.add(row);
    if (served.size() > 64 && served.getFirst().day() < row.day() - 2 * KEPT_DAYS) {
      served.removeIf(old -> old.day() < row.day() - KEPT_DAYS);
    }
  }

  /// Adds a row that came in.
  public void add(IngestedRow row) {
    ingested.add(row);
  }

  /// Adds how rows were parted.
  public void add(Split split) {
    splits.add(split);
  }

  /// Adds a run of a pipeline.
  public void add(PipelineRun run) {
    pipelineRuns.add(run);
  }

  /// Adds a reading of quality.
  public void add(QualityReading reading) {
    quality.add(reading);
  }

  /// Adds a week of a feed.
  public void add(FeedWeek week) {
    feedWeeks.add(week);
  }

  /// Returns the weeks of feeds, the oldest first.
  public List<FeedWeek> feedWeeks() {
    return List.copyOf(feedWeeks);
  }

  /// Says where to read how many steps of a release are done by hand, by type of change.
  public void runbooks(Supplier<Map<String, Integer>> books) {
    runbooks = books;
  }

  /// Returns how many steps of a release are done by hand, by type of change, as run-books say now.
  public Map<String, Integer> runbooks() {
    return runbooks.get();
  }

  /// Adds a restoration of service.
  public void add(Restoration restored) {
    restorations.add(restored);
  }

  /// Says which parts the system has, and what their logs show of who reads what.
  public OperationsLog of(SystemGraph system) {
    graph = system;
    return this;
  }

  /// Returns the parts of the system: what they say of themselves, who answers for them, and every
  /// read that access logs show.
  public SystemGraph graph() {
    return graph;
  }

  /// Returns the restorations of service, the oldest first.
  public List<Restoration> restorations() {
    return List.copyOf(restorations);
  }

  /// Notes that a new version went into service.
  public void released(int day) {
    releaseDay = day;
  }

  /// Returns the day of the newest release; 0 when there was none.
  public int releaseDay() {
    return releaseDay;
  }

  /// Returns the rows served from one day up to, but not including, another.
  public List<ServedRow> served(int fromDay, int beforeDay) {
    return served.stream().filter(r -> r.day() >= fromDay && r.day() < beforeDay).toList();
  }

  /// Returns the runs of a pipeline, the oldest first.
  public List<PipelineRun> pipelineRuns(String pipeline) {
    return pipelineRuns.stream().filter(run -> run.pipeline().equals(pipeline)).toList();
  }

  /// Returns the names of the pipelines that ran.
  public List<String> pipelines() {
    return pipelineRuns.stream().map(PipelineRun::pipeline).distinct().toList();
  }

  /// Returns the readings of quality, the oldest first.
  public List<QualityReading> quality() {
    return List.copyOf(quality);
  }

  /// Returns the rows that came in from one day up to, but not including, another.
  public List<IngestedRow> ingested(int fromDay, int beforeDay) {
    return ingested.stream().filter(r -> r.day() >= fromDay && r.day() < beforeDay).toList();
  }

  /// Returns how rows were parted, the oldest first.
  public List<Split> splits() {
    return List.copyOf(splits);
  }

  /// Says where the lines of the configuration can be read.
  public void configuredBy(Supplier<List<ConfigurationFile.Line>> lines) {
    configuration = lines;
  }

  /// Returns the lines of the configuration that somebody wrote in production.
  public List<ConfigurationFile.Line> configuration() {
    return configuration.get();
  }

  /// Enters a line in the book of its kind.
  public void enter(Record line) {
    books.computeIfAbsent(line.getClass(), kind -> new ArrayList<>()).add(line);
  }

  /// Returns the lines of a book, the oldest first; none where nobody keeps such a book.
  public <T extends Record> List<T> book(Class<T> kind) {
    return books.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
  }
}
