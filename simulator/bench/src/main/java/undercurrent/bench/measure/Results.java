package undercurrent.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.bench.Row.Side;

/// All that was measured in a run.
///
/// @param quick whether it was only to be seen that everything runs
/// @param machine where and when
/// @param speeds every library at every work
/// @param waitingBytes the bytes of a waiting process, by library
record Results(
    boolean quick, Machine machine, List<Measurement> speeds, Map<String, Double> waitingBytes) {

  /// Returns the measurements by work, in order.
  Map<String, List<Measurement>> byWork() {
    Map<String, List<Measurement>> works = new LinkedHashMap<>();
    for (Measurement speed : speeds) {
      works.computeIfAbsent(speed.work(), work -> new ArrayList<>()).add(speed);
    }
    return works;
  }

  /// Returns how many times as fast as this ours is at the same work.
  double oursTo(Measurement other) {
    return speeds.stream()
            .filter(speed -> speed.side() == Side.OURS && speed.work().equals(other.work()))
            .mapToDouble(Measurement::median)
            .findFirst()
            .orElse(Double.NaN)
        / other.median();
  }
}
