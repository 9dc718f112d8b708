package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.av.LabeledFrame.NamedVote;
import undercurrent.driving.RoadUser;
import undercurrent.learning.Consensus;
import undercurrent.learning.DawidSkene;
import undercurrent.learning.Vote;

/// How the votes of a batch become labels.
///
/// @param method `majority` or `dawid-skene`
/// @param annotators who votes
record LabelConsensus(String method, Annotators annotators) {
  static final List<String> METHODS = List.of("majority", "dawid-skene");

  /// Returns one class a clip.
  int[] labels(List<List<NamedVote>> votes) {
    var all = new ArrayList<Vote>();
    for (int clip = 0; clip < votes.size(); clip++) {
      for (NamedVote vote : votes.get(clip)) {
        all.add(new Vote(clip, annotators.number(vote.annotator()), vote.label()));
      }
    }
    int classes = RoadUser.LABELS.size();
    return method.equals("majority")
        ? Consensus.ofMajority(all, votes.size(), classes).labels()
        : DawidSkene.of(classes)
            .of(all, votes.size(), Math.max(1, annotators.count()))
            .consensus()
            .labels();
  }
}
