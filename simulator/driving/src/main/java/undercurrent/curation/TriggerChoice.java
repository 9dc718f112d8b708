package undercurrent.curation;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Trigger;

/// The frames that were kept because something happened: collisions, disengagements, phantom
/// brakes, doubt; the newest first. Where they do not fill the budget, another choice does.
///
/// @param otherwise how the rest is chosen
public record TriggerChoice(FrameChoice otherwise) implements FrameChoice {

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    var chosen =
        new ArrayList<>(
            pool.reversed().stream()
                .filter(frame -> frame.trigger() != Trigger.SAMPLED)
                .limit(budget)
                .toList());
    var rest = FrameChoice.rest(pool, chosen);
    chosen.addAll(otherwise.choose(rest, budget - chosen.size()));
    return chosen;
  }
}
