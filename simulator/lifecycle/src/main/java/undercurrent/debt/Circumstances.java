package undercurrent.debt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a debt meets: the world and the organisation of all arms of its twin, the clean one too.
///
/// A debt of monitoring costs nothing as long as nothing breaks; circumstances let something break.
///
/// @param settings settings of the lifecycle, names and texts as in a scenario
/// @param capabilities ids of capabilities that the organisation has beside its own
public record Circumstances(SequencedMap<String, String> settings, List<String> capabilities) {
  /// Those of the scenario, and nothing else.
  public static final Circumstances USUAL = new Circumstances(new LinkedHashMap<>(), List.of());

  /// Keeps its own copies.
  public Circumstances {
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    capabilities = List.copyOf(capabilities);
  }

  /// Returns the same with another setting.
  public Circumstances with(String name, String text) {
    var more = new LinkedHashMap<>(settings);
    more.put(name, text);
    return new Circumstances(more, capabilities);
  }

  /// Returns these and others together; where both set something, the others win.
  public Circumstances and(Circumstances others) {
    var together = new LinkedHashMap<>(settings);
    together.putAll(others.settings);
    var able = new LinkedHashSet<>(capabilities);
    able.addAll(others.capabilities);
    return new Circumstances(together, List.copyOf(able));
  }

  /// Returns the same for an organisation that has these capabilities as well.
  public Circumstances having(String... more) {
    return and(new Circumstances(new LinkedHashMap<>(), List.of(more)));
  }

  /// Returns them as a scenario would write them, one line each; empty for the usual ones.
  public List<String> inWords() {
    var lines = new ArrayList<String>();
    for (Map.Entry<String, String> each : settings.entrySet()) {
      lines.add(each.getKey() + ": " + each.getValue());
    }
    if (!capabilities.isEmpty()) {
      lines.add("capabilities: " + String.join(", ", capabilities));
    }
    return lines;
  }
}
