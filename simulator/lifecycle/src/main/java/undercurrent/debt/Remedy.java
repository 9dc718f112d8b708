package undercurrent.debt;

import java.util.List;
import java.util.function.Consumer;
import undercurrent.organisation.Work;

/// How a debt is paid back: work that people do, and what it changes once it is done.
///
/// @param title in words
/// @param work the work, done in order; its hours are the principal
/// @param effect what is different afterwards
public record Remedy(String title, List<Work> work, Consumer<Site> effect) {

  /// Keeps its own copy of the work.
  public Remedy {
    work = List.copyOf(work);
  }
}
