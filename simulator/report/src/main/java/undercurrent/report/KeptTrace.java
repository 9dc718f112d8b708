package undercurrent.report;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// A canonical trace that is read back from the folder of a run.
public final class KeptTrace {
  private static final SortedMap<String, Class<?>> KINDS = kinds();

  private KeptTrace() {}

  /// Reads the trace that a folder keeps.
  ///
  /// @throws OutputException when there is none, or a line of it is not as the canonical trace has it
  public static List<TraceEvent> read(Path folder) {
    Path file = check(folder);
    var events = new ArrayList<TraceEvent>();
    try (var lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        events.add(event(file, events.size() + 1, line));
      }
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw new OutputException("cannot read " + file + ": " + unreadable.getMessage());
    }
    if (events.isEmpty()) {
      throw new OutputException(file + " is empty: the run behind it had no replication");
    }
    return events;
  }

  /// Returns the file of the trace that a folder keeps.
  ///
  /// @throws OutputException when there is none
  public static Path check(Path folder) {
    Path file = folder.resolve("trace.jsonl");
    if (!Files.isRegularFile(file)) {
      throw new OutputException(
          folder
              + " keeps no trace.jsonl; a folder that undercurrent run, twin or compare made has"
              + " one (undercurrent run SCENARIO --out DIR makes it)");
    }
    return file;
  }

  private static TraceEvent event(Path file, int number, String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      var type = KINDS.get(node.path("kind").asString(""));
      if (type == null || node.path("id").asLong(0) != number) {
        throw new IllegalArgumentException(
            "event " + number + " of a kind that is known is missing");
      }
      return new TraceEvent(
          number, node.path("t").asLong(), node.path("cause").asLong(), happening(type, node));
    } catch (JacksonException | ReflectiveOperationException | IllegalArgumentException broken) {
      throw new OutputException(
          file + ":" + number + ": this line is no event of a trace of this version");
    }
  }

  private static Happening happening(Class<?> type, JsonNode node)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(types[i], node.path(components[i].getName()));
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return (Happening) constructor.newInstance(values);
  }

  private static Object value(Class<?> type, JsonNode node) {
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("a field is missing");
    }
    return switch (type.getName()) {
      case "double" -> node.isNull() ? Double.NaN : node.asDouble();
      case "long" -> node.asLong();
      case "int" -> node.asInt();
      case "boolean" -> node.asBoolean();
      default -> node.asString();
    };
  }

  private static SortedMap<String, Class<?>> kinds() {
    var kinds = new TreeMap<String, Class<?>>();
    for (Class<?> type : Happening.class.getPermittedSubclasses()) {
      String name = type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1");
      kinds.put(name.toLowerCase(Locale.ROOT), type);
    }
    return kinds;
  }
}
