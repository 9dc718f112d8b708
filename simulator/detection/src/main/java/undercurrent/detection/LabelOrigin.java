package undercurrent.detection;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.LabelSource;
import undercurrent.system.OperationsLog;

/// Reads in the records of labels how many of them a model in service gave: what a model learns from
/// itself tells it nothing new, and its errors become what it is judged by.
///
/// It looks at the way labels are made and not at what comes of it, so that it can speak before there is
/// a loss, and where there will be none. Where people give all labels it is silent by construction.
public final class LabelOrigin implements Detector {
  @Override
  public String id() {
    return "label-origin";
  }

  @Override
  public String title() {
    return "Who gave the labels";
  }

  @Override
  public String description() {
    return "Share of the labels of the last batches that a model in service gave, from the records"
        + " that labels keep of who gave them.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 4.1: keep some data out of the model's influence; limit"
        + " assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("share", "10%", "labels that a model may give"),
        Knob.count("batches", "2", "batches that are looked at together").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new OriginMonitor(settings.share("share"), settings.count("batches"));
  }

  private static final class OriginMonitor implements Monitor {
    private final double most;
    private final int batches;
    private int read;
    private boolean isOut;

    OriginMonitor(double most, int batches) {
      this.most = most;
      this.batches = batches;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.01;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<LabelSource> book = log.book(LabelSource.class);
      if (book.size() == read || book.size() < batches) {
        return List.of();
      }
      read = book.size();
      double share = share(book.subList(book.size() - batches, book.size()));
      boolean wasOut = isOut;
      isOut = share > most;
      if (wasOut || !isOut) { // once a spell
        return List.of();
      }
      String words = "labels are given by the model that will learn from them";
      return List.of(new Finding("labels", share, most, false, words));
    }

    private static double share(List<LabelSource> last) {
      int all = last.stream().mapToInt(LabelSource::labels).sum();
      int own = last.stream().mapToInt(LabelSource::byModel).sum();
      return (double) own / Math.max(1, all);
    }
  }
}
