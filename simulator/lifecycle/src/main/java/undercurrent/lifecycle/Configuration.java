package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.settings.Answer;
import undercurrent.settings.Knob;
import undercurrent.settings.SettingException;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;
import undercurrent.system.ConfigurationFile;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The configuration as it stands in production: keys that somebody has written since the system was
/// set up hold over what it was set up with.
public final class Configuration implements ConfigurationFile {
  private final Trace trace;
  private final List<Knob> knobs;
  private final Map<String, Value> written = new LinkedHashMap<>();
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, Long> changes = new LinkedHashMap<>();
  private final Map<String, List<Runnable>> actions = new LinkedHashMap<>();
  private Settings lastGood = Settings.none();
  private boolean isChecked;

  Configuration(Trace trace, List<Knob> knobs) {
    this.trace = trace;
    this.knobs = List.copyOf(knobs);
  }

  /// Takes note of what the system is set up with, and lets others of the run read and write it.
  void setUp(Settings settings, Replication run) {
    lastGood = settings;
    run.fixtures().add(ConfigurationFile.class, "production", this);
    run.log().configuredBy(this::lines);
  }

  /// Returns the values that were written, which change as they are.
  public Map<String, Value> written() {
    return Collections.unmodifiableMap(written);
  }

  /// Writes a key and returns the trace event; 0 when it stood so already, and nothing happens.
  ///
  /// @param text as a scenario would write it
  /// @throws IllegalArgumentException when there is no such key
  /// @throws SettingException when the key refuses the text
  public long set(String key, String text) {
    Value value = knob(key).read(text).orThrow();
    if (standing(key).filter(now -> now.equals(value.text())).isPresent()) {
      return 0;
    }
    written.put(key, value);
    return note(key, "is now " + value.text());
  }

  private Optional<String> standing(String key) {
    return lastGood.isEmpty() ? Optional.empty() : Optional.of(lastGood.beneath(written).text(key));
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

  /// Does something each time that a key is written, from now on.
  public void whenWritten(String key, Runnable action) {
    actions.computeIfAbsent(key, written -> new ArrayList<>()).add(action);
  }

  @Override
  public long write(String key, String text) {
    if (isChecked) {
      return 0;
    }
    lines.put(key, text);
    read(key, text).ifPresent(value -> written.put(key, value));
    return note(key, "is now " + text);
  }

  @Override
  public void check() {
    isChecked = true;
    for (String key : lines.keySet()) {
      written.remove(key);
      note(key, "is what it was set up with");
    }
    lines.clear();
  }

  @Override
  public List<Line> lines() {
    var all = new ArrayList<Line>();
    lines.forEach((key, text) -> all.add(line(key, text)));
    return all;
  }

  private Line line(String key, String text) {
    Optional<Knob> knob = find(key);
    OptionalDouble now = read(key, text).map(Configuration::amount).orElse(OptionalDouble.empty());
    OptionalDouble before = knob.isPresent() ? amount(lastGood.value(key)) : OptionalDouble.empty();
    return new Line(key, text, knob.isPresent(), now, before);
  }

  /// Returns the value that a line says; empty when no key or none that takes the text.
  private Optional<Value> read(String key, String text) {
    return find(key)
        .map(knob -> knob.read(text))
        .flatMap(
            answer ->
                switch (answer) {
                  case Answer.Accepted<Value>(Value value) -> Optional.of(value);
                  case Answer.Refused<Value> _ -> Optional.<Value>empty();
                });
  }

  private static OptionalDouble amount(Value value) {
    return value instanceof Value.Amount(double amount, String _)
        ? OptionalDouble.of(amount)
        : OptionalDouble.empty();
  }

  private long note(String key, String change) {
    long event = trace.record(new Happening.PartChanged("configuration", key, change));
    changes.put(key, event);
    actions.getOrDefault(key, List.of()).forEach(Runnable::run);
    return event;
  }

  private Optional<Knob> find(String key) {
    return knobs.stream().filter(knob -> knob.name().equals(key)).findFirst();
  }

  private Knob knob(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no key '"
                        + key
                        + "'; there are "
                        + knobs.stream().map(Knob::name).toList()));
  }
}
