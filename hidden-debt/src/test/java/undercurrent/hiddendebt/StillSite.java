package undercurrent.hiddendebt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.debt.Site;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.graph.SystemGraph;
import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.serving.Service;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;

/// A site where no time passes: what a debt does again and again is done when a test says so.
final class StillSite implements Site {
  final SystemGraph graph = new SystemGraph();
  final DeliveryPaths paths = new DeliveryPaths();
  final Map<String, String> written = new LinkedHashMap<>();
  final List<String> notes = new ArrayList<>();
  private final List<Runnable> repeated = new ArrayList<>();
  private final RandomStreams streams;

  StillSite(long seed) {
    streams = new RandomStreams(seed, 0);
  }

  /// Does once more what is done again and again.
  void again(int times) {
    for (int i = 0; i < times; i++) {
      repeated.forEach(Runnable::run);
    }
  }

  @Override
  public Signal signal(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Pipeline pipeline(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Service service(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public <T> T part(Class<T> kind, String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public SystemGraph graph() {
    return graph;
  }

  @Override
  public DeliveryPaths paths() {
    return paths;
  }

  @Override
  public void write(String key, String text) {
    written.put(key, text);
  }

  @Override
  public void reset(String key) {
    written.remove(key);
  }

  @Override
  public void note(String type, String part, String change) {
    notes.add(type + " " + part + " " + change);
  }

  @Override
  public RandomStream stream(String purpose) {
    return streams.stream(purpose);
  }

  @Override
  public void repeatedly(String what, Distribution hoursBetween, Runnable action) {
    repeated.add(action);
  }
}
