package undercurrent.trace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The canonical form of a trace: one JSON object a line, and the hash of those lines.
///
/// Numbers have at most six decimals, rounded half to even; fields keep the order of the record;
/// text is UTF-8. Two runs are the same if and only if their lines are.
public final class CanonicalTrace {
  private static final ClassValue<RecordComponent[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };
  private static final ClassValue<String> KIND =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return kebab(type.getSimpleName());
        }
      };

  private CanonicalTrace() {}

  /// Returns the kind of a happening, such as `gate-decided`.
  public static String kind(Happening what) {
    return KIND.get(what.getClass());
  }

  /// Returns the line of an event, without its line end.
  public static String line(TraceEvent event) {
    var text = new StringBuilder(160);
    text.append("{\"id\":").append(event.id());
    text.append(",\"t\":").append(event.time());
    text.append(",\"cause\":").append(event.cause());
    text.append(",\"kind\":\"").append(kind(event.what())).append('"');
    for (RecordComponent field : FIELDS.get(event.what().getClass())) {
      text.append(",\"").append(field.getName()).append("\":");
      append(text, value(field, event.what()));
    }
    return text.append('}').toString();
  }

  /// Returns the SHA-256 of the lines of a trace, as 64 hexadecimal digits.
  public static String hash(List<TraceEvent> events) {
    MessageDigest digest = sha256();
    for (TraceEvent event : events) {
      digest.update(line(event).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Returns the SHA-256 of several hashes, in order.
  public static String hashOfHashes(List<String> hashes) {
    MessageDigest digest = sha256();
    for (String hash : hashes) {
      digest.update(hash.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  private static Object value(RecordComponent field, Happening what) {
    try {
      return field.getAccessor().invoke(what);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("cannot read " + field, failure);
    }
  }

  private static void append(StringBuilder text, Object value) {
    switch (value) {
      case Double number -> text.append(decimal(number));
      case Number number -> text.append(number);
      case Boolean truth -> text.append(truth);
      default -> appendQuoted(text, value.toString());
    }
  }

  private static void appendQuoted(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        text.append(letter);
      }
    }
    text.append('"');
  }

  /// Returns a number with at most six decimals, without trailing zeros; `null` if not finite.
  public static String decimal(double number) {
    if (!Double.isFinite(number)) {
      return "null";
    }
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
