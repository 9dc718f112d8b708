package undercurrent.detection;

import java.util.List;
import undercurrent.graph.CallSites;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Counts the modules that import the package that models are learnt with, as a static analysis of
/// the code does.
public final class PackageImports implements Detector {
  @Override
  public String id() {
    return "package-imports";
  }

  @Override
  public String title() {
    return "Modules that import the learning package";
  }

  @Override
  public String description() {
    return "Counts the modules that import the package that models are learnt with, against those"
        + " that did when it first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.1";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "modules that may import it beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new GrowthMonitor(settings.count("more"), new Imports());
  }

  private record Imports() implements GrowthMonitor.Census {
    @Override
    public int count(SystemGraph graph) {
      return CallSites.ofLearning(graph).size();
    }

    @Override
    public String subject(SystemGraph graph) {
      return CallSites.LEARNING;
    }

    @Override
    public String inWords(SystemGraph graph) {
      return count(graph) + " modules import '" + CallSites.LEARNING + "'";
    }
  }
}
