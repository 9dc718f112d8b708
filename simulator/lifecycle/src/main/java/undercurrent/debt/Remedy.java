package undercurrent.debt;

import java.util.List;
import java.util.function.Consumer;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Work;

/// How a debt is paid back: work that people do, and what it changes once it is done.
///
/// @param title in words
/// @param work the work, done in order and booked as debt service; its hours are the principal
/// @param effect what is different afterwards
public record Remedy(String title, List<Work> work, Consumer<Site> effect) {

  /// Makes the work debt service, whatever it was.
  public Remedy {
    work = work.stream().map(each -> each.as(Nature.DEBT_SERVICE)).toList();
  }
}
