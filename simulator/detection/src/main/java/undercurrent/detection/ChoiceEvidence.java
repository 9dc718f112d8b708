package undercurrent.detection;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.ChoiceRead;
import undercurrent.system.OperationsLog;

/// Looks whether what was chosen was better beyond luck, and on how many rows.
///
/// A choice that production took over although its interval does not show what it claims (to be better, or
/// no worse by more than somebody allows), or that was learnt from a small part of the rows that production
/// learnt from last, is said once. Where gates ask for such an interval on as many rows as production has,
/// nothing is ever found.
public final class ChoiceEvidence implements Detector {
  @Override
  public String id() {
    return "choice-evidence";
  }

  @Override
  public String title() {
    return "Evidence behind choices";
  }

  @Override
  public String description() {
    return "Reads each choice of a recipe that production took over: whether its interval excludes"
        + " chance, and what share of production's rows it was learnt from.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.5; Breck et al. (2017), ML Test Score, Model 3";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("rows", "20%", "least share of production's rows that a choice is learnt from"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new EvidenceMonitor(settings.share("rows"));
  }

  private static final class EvidenceMonitor implements Monitor {
    private final double least;
    private int read;

    EvidenceMonitor(double least) {
      this.least = least;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<ChoiceRead> choices = log.book(ChoiceRead.class);
      List<ChoiceRead> fresh = choices.subList(Math.min(read, choices.size()), choices.size());
      read = choices.size();
      return fresh.stream()
          .filter(choice -> choice.isAdopted() && isThin(choice))
          .map(this::finding)
          .limit(1)
          .toList();
    }

    private boolean isThin(ChoiceRead choice) {
      return choice.high() >= choice.allowed() || choice.learnt() < least * choice.production();
    }

    private Finding finding(ChoiceRead choice) {
      double bound = least * choice.production();
      boolean isSmall = choice.learnt() < bound;
      return new Finding(
          choice.name(),
          isSmall ? choice.learnt() : choice.high(),
          isSmall ? bound : choice.allowed(),
          true,
          choice.name() + " was chosen on too little to tell it from luck");
    }
  }
}
