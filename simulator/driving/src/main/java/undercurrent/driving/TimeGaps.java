package undercurrent.driving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import undercurrent.statistics.Quantiles;

/// The time gaps that real cars keep in a platoon, from the OpenACC campaign of the Joint Research
/// Centre (Makridis et al. 2021): the gap to the car ahead over the own speed, above 8 m/s.
///
/// @param bySetting the gaps in seconds, by `short`, `long`, `mixed` and `human`
public record TimeGaps(SortedMap<String, Quantiles> bySetting) {
  private static final double LEAST_MPS = 8;
  private static final int HEADER_LINES = 5;

  /// Reads all runs of a folder.
  ///
  /// @throws IOException when a file cannot be read, or lacks its five lines of header
  public static TimeGaps read(Path folder) throws IOException {
    var gaps = new TimeGaps(new TreeMap<>());
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
    for (Path file : files) {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        gaps.add(file, reader.lines().toList());
      }
    }
    return gaps;
  }

  private void add(Path file, List<String> lines) throws IOException {
    if (lines.size() <= HEADER_LINES || !lines.get(HEADER_LINES).startsWith("Time,")) {
      throw new IOException(
          file + " needs five lines of header, then a line that begins with Time,Speed");
    }
    String setting = setting(lines);
    List<String> columns = List.of(lines.get(HEADER_LINES).split(",", -1));
    var pairs = new ArrayList<int[]>();
    for (int car = 1; car < columns.size(); car++) {
      int gap = columns.indexOf("IVS" + car);
      int speed = columns.indexOf("Speed" + (car + 1));
      if (gap >= 0 && speed >= 0) {
        pairs.add(new int[] {gap, speed});
      }
    }
    var seen = bySetting.computeIfAbsent(setting, name -> new Quantiles());
    for (String line : lines.subList(HEADER_LINES + 1, lines.size())) {
      String[] fields = line.split(",", -1);
      pairs.forEach(pair -> add(seen, fields, pair[0], pair[1]));
    }
  }

  /// A field is empty where the satellites were lost.
  private static void add(Quantiles seen, String[] fields, int gap, int speed) {
    boolean isThere = gap < fields.length && speed < fields.length;
    if (isThere && !fields[gap].isBlank() && !fields[speed].isBlank()) {
      double mps = Double.parseDouble(fields[speed]);
      if (mps > LEAST_MPS) {
        seen.add(Double.parseDouble(fields[gap]) / mps);
      }
    }
  }

  private static String setting(List<String> lines) {
    boolean isHuman = lines.contains("ACC,0");
    String letters = "";
    for (String line : lines.subList(0, HEADER_LINES)) {
      letters = line.startsWith("Distance_setting,") ? line.substring(17).strip() : letters;
    }
    return switch (isHuman ? "" : letters) {
      case "" -> "human";
      case "S" -> "short";
      case "M" -> "medium";
      case "L" -> "long";
      default -> "mixed";
    };
  }
}
