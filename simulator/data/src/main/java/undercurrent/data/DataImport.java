package undercurrent.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Brings published files into a data folder, all or nothing: the files are gathered and checked in
/// a folder beside the target, which takes the target's place in the end.
public final class DataImport {
  private DataImport() {}

  /// Imports a set from a folder that holds its files, or from its published table. For UCI Online
  /// Retail the published table may be `.csv` or `.csv.gz`, and the compact form is made from it.
  ///
  /// @param root the data folder; it is made where it is missing
  /// @param set the set to import
  /// @param source the folder or file that the user has
  /// @return what a check finds about each file afterwards
  /// @throws DataException when a file is missing or not what was recorded; then nothing changed
  public static List<FileFinding> from(Path root, DataSet set, Path source) {
    if (!Files.exists(source)) {
      throw new DataException(
          "There is nothing to import at '"
              + source
              + "'. The publisher of '"
              + set.id()
              + "' offers it at "
              + set.publisher());
    }
    try {
      Files.createDirectories(root);
      Path gathered = Files.createTempDirectory(root, set.id() + ".importing-");
      try {
        gather(set, source, gathered);
        refuse(DataCheck.check(gathered, set), source);
        replace(gathered, root.resolve(set.id()));
      } catch (DataException e) {
        throw new DataException(namingSource(e, gathered, source), e);
      } finally {
        delete(gathered);
      }
      return DataCheck.check(new DataFolder(root, "import"), set);
    } catch (IOException e) {
      throw new DataException(
          "Importing '" + set.id() + "' into " + root + " failed: " + e.getMessage(), e);
    }
  }

  /// Returns the message with the file that the user has instead of its copy.
  private static String namingSource(DataException e, Path gathered, Path source) {
    String message = String.valueOf(e.getMessage());
    if (Files.isDirectory(source)) {
      return message.replace(gathered.toString(), source.toString());
    }
    return message.replace(gathered.resolve(RetailTableReader.FULL).toString(), source.toString());
  }

  private static void gather(DataSet set, Path source, Path target) throws IOException {
    for (DataFile file : set.files()) {
      Path from = Files.isDirectory(source) ? source.resolve(file.name()) : source;
      boolean its = from.getFileName().toString().equals(file.name());
      if (its && Files.isRegularFile(from)) {
        Files.copy(from, target.resolve(file.name()));
      }
    }
    if (set.equals(DataSets.UCI_ONLINE_RETAIL)) {
      completeRetail(source, target);
    }
  }

  private static void completeRetail(Path source, Path target) throws IOException {
    Path full = target.resolve(RetailTableReader.FULL);
    if (!Files.exists(full) && Files.isRegularFile(source)) {
      copyZipped(source, full);
    }
    Path plain = source.resolve("online_retail.csv");
    if (!Files.exists(full) && Files.isRegularFile(plain)) {
      copyZipped(plain, full);
    }
    if (Files.exists(full) && !Files.exists(target.resolve(RetailTableReader.TRANSACTIONS))) {
      RetailTableWriter.writeCompact(RetailTableReader.readFull(full), target);
    }
  }

  private static void copyZipped(Path source, Path target) throws IOException {
    if (source.getFileName().toString().endsWith(".gz")) {
      Files.copy(source, target);
      return;
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(target), 1 << 16)) {
      Files.copy(source, out);
    }
  }

  private static void refuse(List<FileFinding> findings, Path source) {
    var made = List.of(RetailTableReader.PRODUCTS, RetailTableReader.COUNTRIES);
    var wrong =
        findings.stream()
            .filter(f -> !f.usable())
            .filter(f -> f.state() == FileState.MISSING || !made.contains(f.file().name()))
            .toList();
    if (!wrong.isEmpty()) {
      var lines = wrong.stream().map(f -> f.file().name() + ": " + f.message()).toList();
      throw new DataException(
          "Nothing was imported from " + source + ":\n" + String.join("\n", lines));
    }
  }

  private static void replace(Path gathered, Path target) throws IOException {
    Path old = target.resolveSibling(target.getFileName() + ".replaced");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(gathered, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
