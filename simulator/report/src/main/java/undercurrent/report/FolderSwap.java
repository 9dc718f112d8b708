package undercurrent.report;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Fills a folder beside the wanted one and puts it into its place in one move.
final class FolderSwap {
  private static final int TRIES = 100;

  private FolderSwap() {}

  /// Writes the files of a folder.
  @FunctionalInterface
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  /// Tries whether a folder could be put at a path, and leaves nothing there but its parents.
  static void rehearse(Path wanted) throws IOException {
    deleteOurs(beside(targetOf(wanted), ".new-"));
  }

  /// Puts a filled folder at a path; an earlier output of ours is replaced, anything else refused.
  static void into(Path wanted, Filling filling) throws IOException {
    Path target = targetOf(wanted);
    Path fresh = beside(target, ".new-");
    try {
      filling.fill(fresh);
      replace(target, fresh);
    } finally {
      deleteOurs(fresh);
    }
  }

  private static Path targetOf(Path wanted) throws IOException {
    Path target = Files.isDirectory(wanted) ? wanted.toRealPath() : wanted;
    Path parent = target.getParent();
    if (parent == null) {
      throw new OutputException("the output folder cannot be " + wanted + ": name a folder in it");
    }
    refuseForeign(target);
    refuseFileOnTheWay(parent);
    Files.createDirectories(parent);
    return target;
  }

  private static void refuseForeign(Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
      throw new OutputException(
          "cannot write the output folder "
              + target
              + ": there is a file of that name; name another folder with --out");
    }
    if (!Files.exists(target)) {
      return;
    }
    List<String> names = names(target);
    List<String> foreign =
        names.stream().filter(name -> !OutputFolder.POSSIBLE.contains(name)).toList();
    if (!foreign.isEmpty()) {
      throw new OutputException(
          "will not write into "
              + target
              + ": it holds '"
              + foreign.getFirst()
              + "', which is no output of a run; name a new or empty folder with --out");
    }
    if (!names.isEmpty() && !names.contains(OutputFolder.MANIFEST)) {
      throw new OutputException(
          "will not write into "
              + target
              + ": it holds '"
              + names.getFirst()
              + "' but no "
              + OutputFolder.MANIFEST
              + ", so it is no output of a run; name a new or empty"
              + " folder with --out");
    }
  }

  private static void refuseFileOnTheWay(Path parent) {
    for (Path on = parent; on != null; on = on.getParent()) {
      if (Files.exists(on) && !Files.isDirectory(on)) {
        throw new OutputException(
            "cannot write an output folder in "
                + parent
                + ": "
                + on
                + " is a file; name another folder with --out");
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void replace(Path target, Path fresh) throws IOException {
    if (!Files.exists(target)) {
      Files.move(fresh, target);
      return;
    }
    Path old = beside(target, ".old-");
    Files.delete(old);
    Files.move(target, old);
    try {
      Files.move(fresh, target);
    } catch (IOException failure) {
      Files.move(old, target);
      throw failure;
    }
    deleteOurs(old);
  }

  private static Path beside(Path target, String mark) throws IOException {
    for (int number = 1; number < TRIES; number++) {
      Path candidate = target.resolveSibling("." + target.getFileName() + mark + number);
      if (!Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
        return Files.createDirectory(candidate);
      }
    }
    throw new OutputException(
        "cannot write the output folder "
            + target
            + ": "
            + target.getParent()
            + " is full of unfinished outputs named ."
            + target.getFileName()
            + mark
            + "1 and so on; remove them");
  }

  private static void deleteOurs(Path folder) throws IOException {
    for (String name : OutputFolder.POSSIBLE) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException | NoSuchFileException left) {
      return;
    }
  }
}
