package undercurrent.driving;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The two files that [DmvHistory] reads, and what must be in them.
public final class DmvFiles {
  /// The name of the mileage table.
  public static final String MILEAGE = "mileage_2021_2023.csv";

  /// The name of the disengagement table.
  public static final String DISENGAGEMENTS = "disengagements_2021_2023.csv.gz";

  private static final String MILEAGE_SHA256 =
      "602b688c240d2bea0f939e16a16efabc0d274e50ccb4a5764181fc861cb1b1c7";
  private static final String DISENGAGEMENTS_SHA256 =
      "3dae10f563ad3fc1340c6e683a6bb6f5d634e48a9ef09922e98789a447250196";
  private static final String MILEAGE_COLUMNS =
      "year,kind,manufacturer,permit,vehicle,disengagements,"
          + "DEC,JAN,FEB,MAR,APR,MAY,JUN,JUL,AUG,SEP,OCT,NOV,annual_miles";
  private static final String DISENGAGEMENT_COLUMNS =
      "year,kind,manufacturer,permit,date,vehicle,driverless_capable,driver_present,"
          + "initiated_by,location,description";

  private DmvFiles() {}

  /// Reads the mileage table.
  static List<VehicleYear> vehicles(Path folder) throws IOException {
    Path file = folder.resolve(MILEAGE);
    byte[] bytes = bytes(file);
    return rows(file, bytes, bytes, MILEAGE_COLUMNS, MILEAGE_SHA256, DmvFiles::vehicle);
  }

  /// Reads the disengagement table.
  static List<DisengagementReport> reports(Path folder) throws IOException {
    Path file = folder.resolve(DISENGAGEMENTS);
    byte[] packed = bytes(file);
    byte[] text = unpacked(file, packed);
    return rows(file, packed, text, DISENGAGEMENT_COLUMNS, DISENGAGEMENTS_SHA256, DmvFiles::report);
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new IOException(
          file + " is missing; the data set has " + MILEAGE + " and " + DISENGAGEMENTS, missing);
    }
  }

  private static byte[] unpacked(Path file, byte[] packed) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return stream.readAllBytes();
    } catch (EOFException | ZipException broken) {
      throw new IOException(
          file
              + " is truncated or not gzip; expected sha256 "
              + DISENGAGEMENTS_SHA256
              + " and columns "
              + DISENGAGEMENT_COLUMNS,
          broken);
    }
  }

  private static <T> List<T> rows(
      Path file,
      byte[] stored,
      byte[] text,
      String columns,
      String sha256,
      Function<List<String>, T> row)
      throws IOException {
    var lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    String header = lines.isEmpty() ? "" : lines.getFirst();
    if (!header.equals(columns)) {
      String found = header.length() > 200 ? header.substring(0, 200) + "…" : header;
      throw new IOException(file + " has the columns '" + found + "'; expected '" + columns + "'");
    }
    String actual = sha256(stored);
    if (!actual.equals(sha256)) {
      throw new IOException(
          file + " was truncated or changed: sha256 " + actual + ", expected " + sha256);
    }
    return lines.stream().skip(1).map(CsvLine::fields).map(row).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static VehicleYear vehicle(List<String> field) {
    return new VehicleYear(
        Integer.parseInt(field.get(0)),
        Permit.of(field.get(1)),
        field.get(2),
        field.get(4),
        (int) Double.parseDouble(field.get(5)),
        IntStream.range(6, 18).mapToObj(i -> Double.valueOf(field.get(i))).toList(),
        Double.parseDouble(field.get(18)));
  }

  private static DisengagementReport report(List<String> field) {
    return new DisengagementReport(
        Integer.parseInt(field.get(0)),
        Permit.of(field.get(1)),
        field.get(2),
        Initiator.of(field.get(8)),
        field.get(9));
  }
}
