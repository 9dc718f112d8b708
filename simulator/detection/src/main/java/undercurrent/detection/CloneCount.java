package undercurrent.detection;

import java.util.List;
import undercurrent.graph.Copies;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Counts the copies of computations, as a clone detector finds them in the code.
///
/// Those that there were when it first looked are known; it speaks when there are more.
public final class CloneCount implements Detector {
  @Override
  public String id() {
    return "clone-count";
  }

  @Override
  public String title() {
    return "Copies of one computation";
  }

  @Override
  public String description() {
    return "Counts the computations that stand in the code more than once, against those when it"
        + " first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.4";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "copies beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new GrowthMonitor(settings.count("more"), new Clones());
  }

  private record Clones() implements GrowthMonitor.Census {
    @Override
    public int count(SystemGraph graph) {
      return Copies.all(graph).size();
    }

    @Override
    public String subject(SystemGraph graph) {
      return Copies.all(graph).getLast().id();
    }

    @Override
    public String inWords(SystemGraph graph) {
      return count(graph) + " copies of computations that stand elsewhere";
    }
  }
}
