package undercurrent.scenario.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.shopping.rules.RuleList;

/// A rule file that was read.
///
/// @param list what it says
/// @param place where its name stands
/// @param places where the name of each rule stands
public record RuleFile(RuleList list, Place place, SequencedMap<String, Place> places) {
  /// Copies the places.
  public RuleFile {
    places = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(places));
  }
}
