package undercurrent.cli.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.h2.store.fs.FileUtils;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.lifecycle.KeptFile;

/// The database of a run, read into memory and open for questions only.
///
/// Two walls keep it as it is: the database is opened read-only, and its user has no right but to
/// read its tables; the functions of H2 that read or write files ask for the rights of an
/// administrator.
public final class RunDatabase implements AutoCloseable {
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final String USER = "READER";

  /// `day` is a column here, and a word of the language in H2.
  private static final String OPTIONS = ";NON_KEYWORDS=DAY;DB_CLOSE_ON_EXIT=FALSE";

  private final String place;
  private final Connection connection;

  private RunDatabase(String place, Connection connection) {
    this.place = place;
    this.connection = connection;
  }

  /// Reads the database that a run kept.
  ///
  /// @param folder the folder of the run
  /// @throws Failure when it cannot be read
  public static RunDatabase of(Path folder) {
    String place = "nioMemFS:run-" + NUMBERS.incrementAndGet();
    Path file = folder.resolve(KeptFile.DATABASE);
    try {
      fill(place, file);
      return new RunDatabase(place, readOnly(place));
    } catch (OutOfMemoryError tooLarge) {
      FileUtils.tryDelete(place + ".mv.db");
      throw new Failure(
          ExitCode.LIMIT_HIT,
          "the database " + file + " does not fit into memory; try UNDERCURRENT_JAVA_OPTS=-Xmx2g");
    } catch (IOException | SQLException failure) {
      FileUtils.tryDelete(place + ".mv.db");
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "cannot read the database "
              + file
              + ": "
              + SqlFault.plain(failure)
              + "; run the scenario again to replace it");
    }
  }

  private static void fill(String place, Path file) throws IOException, SQLException {
    try (var lines = lines(file);
        var owner =
            DriverManager.getConnection("jdbc:h2:" + place + OPTIONS + ";LOCK_MODE=0", "SA", "");
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      ScriptReader.read(lines, owner);
      statement.execute("CREATE USER " + USER + " PASSWORD ''");
      statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + USER);
      owner.commit();
    }
  }

  /// Opens the script of a run.
  static BufferedReader lines(Path file) throws IOException {
    var unpacked = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    return new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8), 1 << 16);
  }

  private static Connection readOnly(String place) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:" + place + OPTIONS + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1",
        USER,
        "");
  }

  /// Returns the connection, which can only read.
  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new IllegalStateException("a database in memory did not close", broken);
    } finally {
      FileUtils.tryDelete(place + ".mv.db");
    }
  }
}
