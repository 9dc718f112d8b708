package undercurrent.curation;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.LoggedFrame;
import undercurrent.random.RandomStream;

/// Any frames, each with the same chance: the baseline of all others.
///
/// @param stream the stream of the choice, one uniform number a frame that is chosen
public record RandomChoice(RandomStream stream) implements FrameChoice {

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    var left = new ArrayList<>(pool);
    var chosen = new ArrayList<LoggedFrame>();
    while (chosen.size() < budget && !left.isEmpty()) {
      int at = stream.nextInt(left.size());
      chosen.add(left.get(at));
      left.set(at, left.getLast());
      left.removeLast();
    }
    return chosen;
  }
}
