package undercurrent.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /// A reading of quality from labels that came later.
  public record QualityReading(int day, String slice, double value, int count) {}

  private final List<String> columns;
  private final List<String> foreignColumns;
  private final List<ServedRow> served = new ArrayList<>();
  private final List<PipelineRun> pipelineRuns = new ArrayList<>();
  private final List<QualityReading> quality = new ArrayList<>();
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

  /// Adds a run of a pipeline.
  public void add(PipelineRun run) {
    pipelineRuns.add(run);
  }

  /// Adds a reading of quality.
  public void add(QualityReading reading) {
    quality.add(reading);
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

  /// Enters a line in the book of its kind.
  public void enter(Record line) {
    books.computeIfAbsent(line.getClass(), kind -> new ArrayList<>()).add(line);
  }

  /// Returns the lines of a book, the oldest first; none where nobody keeps such a book.
  public <T extends Record> List<T> book(Class<T> kind) {
    return books.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
  }
}
