package undercurrent.detection;

import java.util.List;
import java.util.OptionalInt;
import undercurrent.graph.Languages;
import undercurrent.graph.Node;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

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
    return new LanguageCensusMonitor(settings.count("more"));
  }

  private static final class LanguageCensusMonitor implements Monitor {
    private final int more;
    private OptionalInt known = OptionalInt.empty();

    LanguageCensusMonitor(int more) {
      this.more = more;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<Node> mixed = Languages.mixed(log.graph());
      int now = mixed.size();
      int before = known.orElse(now);
      boolean isNew = now > before + more;
      known = OptionalInt.of(isNew ? now : before);
      return isNew
          ? List.of(
              new Finding(
                  mixed.getLast().id(),
                  now,
                  before + more,
                  false,
                  now + " modules in two languages, with " + borders(log, mixed) + " borders"))
          : List.of();
    }

    private static int borders(OperationsLog log, List<Node> mixed) {
      return mixed.stream()
          .mapToInt(module -> Languages.across(log.graph(), module.id()).size())
          .sum();
    }
  }
}
