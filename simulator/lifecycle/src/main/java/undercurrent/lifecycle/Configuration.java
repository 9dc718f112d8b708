package undercurrent.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.settings.Knob;
import undercurrent.settings.SettingException;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The configuration as it stands in production: keys that somebody has written since the system was
/// set up hold over what it was set up with.
public final class Configuration {
  private final Trace trace;
  private final List<Knob> knobs;
  private final Map<String, Value> written = new LinkedHashMap<>();
  private final Map<String, Long> changes = new LinkedHashMap<>();
  private Optional<Settings> standing = Optional.empty();

  Configuration(Trace trace, List<Knob> knobs) {
    this.trace = trace;
    this.knobs = List.copyOf(knobs);
  }

  /// Returns the values that were written, which change as they are.
  public Map<String, Value> written() {
    return Collections.unmodifiableMap(written);
  }

  /// Says what holds: what the system was set up with, beneath what was written since.
  void standAs(Settings settings) {
    standing = Optional.of(settings);
  }

  /// Writes a key and returns the trace event; 0 when it stood so already, and nothing happens.
  ///
  /// @param text as a scenario would write it
  /// @throws IllegalArgumentException when there is no such key
  /// @throws SettingException when the key refuses the text
  public long set(String key, String text) {
    Value value = knob(key).read(text).orThrow();
    if (standing.filter(now -> now.text(key).equals(value.text())).isPresent()) {
      return 0;
    }
    written.put(key, value);
    return note(key, "is now " + value.text());
  }

  /// Writes what a key was set up with, and returns the trace event; 0 when nobody has written it.
  public long reset(String key) {
    if (written.remove(knob(key).name()) == null) {
      return 0;
    }
    return note(key, "is what it was set up with");
  }

  /// Returns the trace event that last wrote a key, the cause of what follows from its value; the
  /// beginning of the run where nobody has written it.
  public long cause(String key) {
    return changes.getOrDefault(key, 1L);
  }

  private long note(String key, String change) {
    long event = trace.record(new Happening.PartChanged("configuration", key, change));
    changes.put(key, event);
    return event;
  }

  private Knob knob(String key) {
    return knobs.stream()
        .filter(knob -> knob.name().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no key '"
                        + key
                        + "'; there are "
                        + knobs.stream().map(Knob::name).toList()));
  }
}
