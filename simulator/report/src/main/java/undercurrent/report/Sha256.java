package undercurrent.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as 64 hexadecimal digits.
public final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  /// Returns the hash of some bytes.
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /// Returns the hash of a file.
  static String of(Path file) throws IOException {
    var digest = digest();
    try (var stream = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
