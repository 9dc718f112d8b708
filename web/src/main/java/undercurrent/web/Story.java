package undercurrent.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.experiment.RunResult;
import undercurrent.organisation.Person;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.TraceEvent;

/// What a page needs to show a run moving: the people, and everything that happened, in order.
///
/// The events are those of the canonical trace of the first replication, each with its cause; so
/// the page can walk from any of them back to where it began, and new kinds of events need nothing
/// here.
final class Story {
  private Story() {}

  /// Returns the events of the first replication as a JSON array.
  static String of(RunResult result) {
    List<TraceEvent> trace = result.replications().getFirst().trace();
    var text = new StringBuilder(160 * trace.size() + 2).append('[');
    for (TraceEvent event : trace) {
      if (event.id() > 1) {
        text.append(",\n");
      }
      text.append(CanonicalTrace.line(event));
    }
    return text.append(']').toString();
  }

  /// Returns who takes part and on what the run stands.
  static SequencedMap<String, Object> cast(RunResult result) {
    var cast = new LinkedHashMap<String, Object>();
    cast.put("lifecycle", result.plan().lifecycle().id());
    cast.put("input", result.plan().opened().inputInWords());
    cast.put("firstWeekday", result.plan().opened().firstWeekday());
    cast.put("horizonHours", result.plan().horizonHours());
    var people = new ArrayList<SequencedMap<String, Object>>();
    for (Person person : result.plan().people()) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("name", person.name());
      fields.put("role", person.role().id());
      people.add(fields);
    }
    cast.put("people", people);
    return cast;
  }
}
