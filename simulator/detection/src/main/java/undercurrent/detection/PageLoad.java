package undercurrent.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.PageLine;

/// Counts, in the book of pages of four weeks, how often the one who was called most in a shift was
/// called, and for how many of all pages there was no incident.
public final class PageLoad implements Detector {
  @Override
  public String id() {
    return "page-load";
  }

  @Override
  public String title() {
    return "Pages per shift";
  }

  @Override
  public String description() {
    return "Counts the pages of whoever is called most in each shift of four weeks; speaks up when"
        + " they are more than two on the average and most of all pages were for nothing.";
  }

  @Override
  public String source() {
    return "Beyer et al. (2016), Site Reliability Engineering, chapter 11: at most two incidents a"
        + " shift";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("pages", "2", "pages that a shift may have, on the average").above0(),
        Knob.share("unfounded", "50%", "pages that may be about nothing"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Count(settings.number("pages"), settings.share("unfounded"));
  }

  private static final class Count implements Monitor {
    private static final int DAYS = 28;
    private static final int SHIFTS_A_DAY = 2;

    private final double mostPages;
    private final double mostUnfounded;
    private boolean isReported;

    Count(double mostPages, double mostUnfounded) {
      this.mostPages = mostPages;
      this.mostUnfounded = mostUnfounded;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<PageLine> pages =
          log.book(PageLine.class).stream().filter(page -> page.day() >= day - DAYS).toList();
      double perShift = ofTheBusiest(pages) / (double) (DAYS * SHIFTS_A_DAY);
      double unfounded =
          pages.stream().filter(page -> !page.isFounded()).count()
              / (double) Math.max(1, pages.size());
      boolean isTooMuch = perShift > mostPages && unfounded > mostUnfounded;
      boolean isNew = isTooMuch && !isReported;
      isReported = isTooMuch;
      String words =
          String.format(
              Locale.ROOT, "%.1f pages a shift, %.0f %% about nothing", perShift, 100 * unfounded);
      return isNew ? List.of(new Finding("pages", perShift, mostPages, false, words)) : List.of();
    }

    /// Returns the sum over shifts of the pages that the busiest person had.
    private static int ofTheBusiest(List<PageLine> pages) {
      Map<List<Object>, Integer> counts = new LinkedHashMap<>();
      pages.forEach(
          page -> counts.merge(List.of(page.day(), page.shift(), page.person()), 1, Integer::sum));
      Map<List<Object>, Integer> most = new LinkedHashMap<>();
      counts.forEach((who, count) -> most.merge(who.subList(0, 2), count, Math::max));
      return most.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
