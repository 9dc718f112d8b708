package undercurrent.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Numbers the stock codes of the published table and counts how each is described.
final class ItemNames {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Map<String, Integer>> words = new ArrayList<>();

  /// Returns the number of a code, in the order of first sight.
  int item(String code, String description) {
    String name = code.strip().toUpperCase(Locale.ROOT);
    Integer known = numbers.get(name);
    int number = known != null ? known : numbers.size();
    if (known == null) {
      numbers.put(name, number);
      words.add(new LinkedHashMap<>());
    }
    if (!description.isBlank()) {
      words.get(number).merge(description.strip(), 1, Integer::sum);
    }
    return number;
  }

  /// Returns the codes, sorted.
  List<String> codes() {
    return List.copyOf(new TreeMap<>(numbers).keySet());
  }

  /// Returns the place of each number among the sorted codes.
  int[] ranks() {
    int[] ranks = new int[numbers.size()];
    int rank = 0;
    for (int number : new TreeMap<>(numbers).values()) {
      ranks[number] = rank++;
    }
    return ranks;
  }

  /// Returns the most frequent description of each code, in the order of [#codes()].
  List<String> descriptions() {
    return new TreeMap<>(numbers).values().stream().map(this::mostFrequent).toList();
  }

  private String mostFrequent(int number) {
    String best = "";
    int most = 0;
    for (var entry : new TreeMap<>(words.get(number)).entrySet()) {
      if (entry.getValue() >= most) { // the last in order among equally frequent ones
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
