package undercurrent.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Compares the files in a data folder with what was recorded of them.
public final class DataCheck {
  private DataCheck() {}

  /// Checks every file of a set.
  public static List<FileFinding> check(DataFolder folder, DataSet set) {
    return check(folder.of(set), set);
  }

  static List<FileFinding> check(Path folder, DataSet set) {
    return set.files().stream().map(file -> check(set, file, folder.resolve(file.name()))).toList();
  }

  /// Checks one file.
  public static FileFinding check(DataSet set, DataFile file, Path path) {
    if (!Files.isRegularFile(path)) {
      return finding(set, file, path, FileState.MISSING, "is missing");
    }
    try {
      long bytes = Files.size(path);
      String hash = sha256(path);
      if (bytes == file.bytes() && hash.equals(file.sha256())) {
        return new FileFinding(set, file, path, FileState.PRESENT, path + " is as recorded");
      }
      return other(set, file, path, bytes, hash);
    } catch (IOException e) {
      throw new DataException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static FileFinding other(DataSet set, DataFile file, Path path, long bytes, String hash) {
    var edition = OtherEdition.examine(set, file, path);
    if (edition.isPresent() && edition.get().isEmpty()) {
      String words = path + " is another edition with the columns and totals that were recorded";
      return new FileFinding(set, file, path, FileState.EQUIVALENT, words);
    }
    var state = bytes < file.bytes() ? FileState.TRUNCATED : FileState.ALTERED;
    String what = state == FileState.TRUNCATED ? "is too short" : "has other content";
    String reason = edition.map(text -> "; as another edition it fails too: " + text).orElse("");
    return finding(
        set, file, path, state, what + " (" + bytes + " bytes, sha256 " + hash + ")" + reason);
  }

  private static FileFinding finding(
      DataSet set, DataFile file, Path path, FileState state, String what) {
    String columns = file.columns().isEmpty() ? "" : ", columns " + file.columns();
    String message =
        path
            + " "
            + what
            + ". Expected "
            + file.bytes()
            + " bytes, sha256 "
            + file.sha256()
            + columns
            + ". Its publisher offers it at "
            + set.publisher();
    return new FileFinding(set, file, path, state, message);
  }

  /// Returns the SHA-256 of a file in hexadecimal digits.
  public static String sha256(Path path) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
