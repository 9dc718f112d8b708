package undercurrent.learning;

import java.util.ArrayList;
import undercurrent.random.RandomStream;

/// Annotators who err independently of each other, each with the same chance and towards one and
/// the same other class: the case that the binomial theory of majorities is about.
///
/// @param error the chance that an annotator errs, from 0 to 1
/// @param annotators how many of them see an item, 1 or more
public record IndependentVotes(double error, int annotators) {

  /// Checks the numbers.
  public IndependentVotes {
    if (!(error >= 0 && error <= 1) || annotators < 1) {
      throw new IllegalArgumentException(
          "independent votes need an error from 0 to 1 and an annotator, not "
              + error
              + " and "
              + annotators);
    }
  }

  /// Returns how many items a majority labels wrong.
  ///
  /// @param items how many there are
  /// @param stream takes one uniform number an item and one a vote
  public int wrongAmong(int items, RandomStream stream) {
    var votes = new ArrayList<Vote>();
    int[] truth = new int[items];
    for (int item = 0; item < items; item++) {
      truth[item] = stream.nextInt(2);
      for (int annotator = 0; annotator < annotators; annotator++) {
        int label = stream.nextBernoulli(error) ? 1 - truth[item] : truth[item];
        votes.add(new Vote(item, annotator, label));
      }
    }
    int[] labels = Consensus.ofMajority(votes, items, 2).labels();
    int wrong = 0;
    for (int item = 0; item < items; item++) {
      wrong += labels[item] == truth[item] ? 0 : 1;
    }
    return wrong;
  }
}
