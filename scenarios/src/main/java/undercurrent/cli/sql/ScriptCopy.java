package undercurrent.cli.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.lifecycle.KeptFile;

/// Copies the database of a run into an empty schema of PostgreSQL, as a whole or not at all.
///
/// @param address the address of the database, as in `jdbc:postgresql://localhost/shop`
public record ScriptCopy(String address) {
  private static final String PREFIX = "jdbc:postgresql:";

  /// Checks that it is an address of PostgreSQL; the message does not repeat it, as it may hold a
  /// password.
  public ScriptCopy {
    if (!address.startsWith(PREFIX)) {
      throw new Failure(
          ExitCode.USAGE, "--copy-to takes an address such as " + PREFIX + "//localhost/shop");
    }
  }

  /// Copies the tables of a run, and returns their names.
  ///
  /// @param folder the folder of the run
  /// @throws Failure when nothing was copied
  public List<String> copy(Path folder) {
    Path file = folder.resolve(KeptFile.DATABASE);
    try (var lines = RunDatabase.lines(file);
        var connection = DriverManager.getConnection(address)) {
      connection.setAutoCommit(false);
      checkIsEmpty(connection);
      List<String> tables = ScriptReader.read(lines, connection);
      connection.commit();
      return tables;
    } catch (IOException | SQLException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "nothing was copied from " + file + ": " + SqlFault.plain(failure));
    }
  }

  private static void checkIsEmpty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = current_schema() ORDER BY table_name")) {
      if (found.next()) {
        throw new Failure(
            ExitCode.INPUT_OUTPUT,
            "nothing was copied: the schema is not empty, it has a table \""
                + found.getString(1)
                + "\"; name an empty one, as with ?currentSchema=NAME");
      }
    }
  }
}
