package undercurrent.detection;

import java.util.List;
import undercurrent.graph.Languages;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Counts the modules that have parts in another language than the common one, as the files of their code
/// say, and the borders between languages that tests have to cross.
///
/// Those that there were when it first looked are known; it speaks when there are more.
public final class LanguageCensus implements Detector {
  @Override
  public String id() {
    return "language-census";
  }

  @Override
  public String title() {
    return "Modules in more than one language";
  }

  @Override
  public String description() {
    return "Counts the modules with parts in another language than the common one, against those"
        + " when it first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.5";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.count("more", "2", "modules with another language beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new GrowthMonitor(settings.count("more"), new MixedModules());
  }

  private record MixedModules() implements GrowthMonitor.Census {
    @Override
    public int count(SystemGraph graph) {
      return Languages.mixed(graph).size();
    }

    @Override
    public String subject(SystemGraph graph) {
      return Languages.mixed(graph).getLast().id();
    }

    @Override
    public String inWords(SystemGraph graph) {
      return count(graph) + " modules in two languages, with " + borders(graph) + " borders";
    }

    private static int borders(SystemGraph graph) {
      return Languages.mixed(graph).stream()
          .mapToInt(module -> Languages.across(graph, module.id()).size())
          .sum();
    }
  }
}
