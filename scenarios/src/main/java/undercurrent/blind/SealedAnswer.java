package undercurrent.blind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import undercurrent.report.Sha256;

/// The answer of a case, made unreadable to whoever opens its file by chance, with a seal by which
/// everybody can tell afterwards that it was not changed. It hides nothing from who wants to know.
///
/// @param text the answer in words
public record SealedAnswer(String text) {
  private static final String HEAD = "undercurrent sealed answer 1\n";

  /// Returns the seal: the SHA-256 of the answer, in hexadecimal digits.
  public String seal() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the file.
  public String file() {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return HEAD + Base64.getMimeEncoder().encodeToString(bytes.toByteArray()) + "\n";
  }

  /// Opens a file.
  ///
  /// @throws DataFormatException when it is no sealed answer, or a damaged one
  public static SealedAnswer open(String file) throws DataFormatException {
    if (!file.startsWith(HEAD)) {
      throw new DataFormatException("its first line is not '" + HEAD.strip() + "'");
    }
    try (var inflater =
        new InflaterInputStream(
            new ByteArrayInputStream(
                Base64.getMimeDecoder().decode(file.substring(HEAD.length()))))) {
      return new SealedAnswer(new String(inflater.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | ZipException | EOFException damaged) {
      throw new DataFormatException("it was changed or cut off");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
