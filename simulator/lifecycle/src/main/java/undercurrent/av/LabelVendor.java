package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.av.LabeledFrame.NamedVote;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Labels that are bought: they come later, cost money, and nobody of the team gives them.
///
/// @param annotators among whom the vendor is one
record LabelVendor(Replication run, Settings settings, Annotators annotators) {

  /// Buys a vote on each clip, and waits until all are in.
  List<NamedVote> votes(SimProcess self, List<FramePool.Entry> clips, Guideline guideline) {
    if (clips.isEmpty()) {
      return List.of();
    }
    self.hold(SimTime.hours(settings.hours("labeling.vendor-time")));
    double price = settings.number("labeling.vendor-price");
    int boxes = clips.size() * settings.count("labeling.boxes-per-clip");
    run.trace().record(new Happening.Bought("labels of " + boxes + " boxes", boxes * price));
    var votes = new ArrayList<NamedVote>();
    for (FramePool.Entry clip : clips) {
      votes.add(new NamedVote("vendor", annotators.vendor().label(clip.scene(), guideline, 0)));
    }
    return votes;
  }
}
