package undercurrent.scenario.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;

/// Turns the bytes of a file into text, and refuses what is too big or no text.
public final class Bytes {
  /// How many bytes a scenario may have.
  public static final int LIMIT = 256 * 1024;

  private Bytes() {}

  /// Returns the text, or adds the reason why there is none to the findings.
  public static Optional<String> decode(String name, byte[] bytes, Findings findings) {
    if (bytes.length > LIMIT) {
      long size = (bytes.length + 1023L) / 1024;
      findings.add(
          "Y017",
          Place.startOf(Source.of(name, "")),
          "file is " + size + " KiB, limit " + LIMIT / 1024 + " KiB",
          "split it with extends");
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(left, decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      addNoText(name, text, left.get(left.position()) & 0xFF, text.length(), findings);
      return Optional.empty();
    }
    return control(name, text, findings);
  }

  private static Optional<String> control(String name, String text, Findings findings) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean printable = c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c < 0xFFFE;
      if (!printable && c != '\n' && c != '\r' && c != '\t' && c != 0x85) {
        addNoText(name, text, c, i, findings);
        return Optional.empty();
      }
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static void addNoText(String name, String text, int unit, int index, Findings findings) {
    String before = text.substring(0, index);
    int line = Source.of(name, before).lines().size();
    int start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    int column = before.codePointCount(start, before.length()) + 1;
    String shown = String.format(Locale.ROOT, "byte 0x%02X", unit);
    findings.add(
        "Y018",
        new Place(Source.of(name, text), line, column, 1),
        shown + " at " + line + ":" + column + " is not text",
        "save as UTF-8");
  }
}
