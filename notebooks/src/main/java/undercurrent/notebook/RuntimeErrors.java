package undercurrent.notebook;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a cell threw, told as one message and the cell's own frames.
///
/// @param places where each snippet stands, by the snippet's id
record RuntimeErrors(Map<String, Place> places) {

  private static final int MOST_FRAMES = 8;
  private static final int MOST_CAUSES = 4;

  /// Where a snippet stands.
  ///
  /// @param cell the number of the cell
  /// @param firstLine the snippet's first line in the cell, counted from 1
  record Place(int cell, int firstLine) {}

  /// The failure for what was thrown.
  ///
  /// @param thrown the exception itself
  /// @param translated the same as JShell tells it, with frames that name snippets
  CellFailure of(Throwable thrown, Throwable translated) {
    if (thrown instanceof CellStopped) {
      return interrupted(thrown, translated);
    }
    String message = message(thrown);
    List<String> lines = new ArrayList<>();
    if (speaksForItself(thrown)) {
      message.lines().forEach(lines::add);
    } else {
      lines.add(title(thrown, message));
      lines.addAll(frames(translated));
      addCauses(thrown, lines);
    }
    advice(thrown).ifPresent(advice -> advice.lines().forEach(lines::add));
    return new CellFailure(name(thrown), message, lines);
  }

  private CellFailure interrupted(Throwable thrown, Throwable translated) {
    List<String> lines = new ArrayList<>();
    lines.add("Interrupted: " + thrown.getMessage() + ". All variables are kept.");
    lines.addAll(frames(translated));
    return new CellFailure("Interrupted", String.valueOf(thrown.getMessage()), lines);
  }

  private List<String> frames(Throwable translated) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : translated.getStackTrace()) {
      String file = frame.getFileName();
      Place place = file == null || !file.startsWith("#") ? null : places.get(file.substring(1));
      if (place != null) {
        int line = place.firstLine() + Math.max(1, frame.getLineNumber()) - 1;
        frames.add("  at cell " + place.cell() + ", line " + line + in(frame));
      }
    }
    List<String> distinct = frames.stream().distinct().toList();
    return distinct.size() <= MOST_FRAMES ? distinct : distinct.subList(0, MOST_FRAMES);
  }

  private static String in(StackTraceElement frame) {
    String method = frame.getMethodName();
    if (method.isEmpty() || method.startsWith("lambda$") || method.startsWith("do_it$")) {
      return "";
    }
    String type = frame.getClassName();
    return " in " + (type.isEmpty() ? "" : type + ".") + method;
  }

  private static void addCauses(Throwable thrown, List<String> lines) {
    Throwable cause = thrown.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      lines.add("  caused by " + title(cause, message(cause)));
      cause = cause.getCause();
    }
  }

  private static boolean speaksForItself(Throwable thrown) {
    boolean ours = thrown.getClass().getName().startsWith("undercurrent.");
    return thrown.getMessage() != null && (ours || advice(thrown).isPresent());
  }

  /// The text of a public method `String advice()`, when the exception's class has one.
  private static Optional<String> advice(Throwable thrown) {
    try {
      Method advice = thrown.getClass().getMethod("advice");
      if (advice.getReturnType() != String.class || !advice.trySetAccessible()) {
        return Optional.empty();
      }
      return Optional.ofNullable((String) advice.invoke(thrown));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static String title(Throwable thrown, String message) {
    return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
  }

  private static String message(Throwable thrown) {
    @Nullable String message = thrown.getMessage();
    return message == null ? "" : message.replaceAll("REPL\\.\\$JShell\\$\\w+[.$]", "");
  }

  private static String name(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return name.isEmpty() ? thrown.getClass().getName() : name;
  }
}
