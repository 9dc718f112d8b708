package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.lifecycle.FunnelExhibit;
import undercurrent.lifecycle.FunnelExhibit.Change;
import undercurrent.lifecycle.FunnelExhibit.Stage;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;

/// What is left of the range at each component, summed over requests.
final class RequestFunnel {
  private final Assortment assortment;
  private final ChoiceModel choice;
  private final Map<String, Long> removed = new LinkedHashMap<>();
  private int onSaleToday;
  private long requests;
  private long onSale;
  private long retrieved;
  private long kept;
  private long scored;
  private long shown;
  private double lookedAt;
  private long clicked;
  private long clickedAndBought;

  RequestFunnel(Assortment assortment, ChoiceModel choice) {
    this.assortment = assortment;
    this.choice = choice;
  }

  /// Counts what is on sale on the day that begins.
  void nextDay(int day) {
    onSaleToday = 0;
    for (int item = 0; item < assortment.size(); item++) {
      onSaleToday += assortment.onSale(item, day) ? 1 : 0;
    }
  }

  /// Adds a request; how likely a place is looked at only the observer knows.
  void add(Slate slate, List<Reaction> reactions) {
    requests++;
    onSale += onSaleToday;
    retrieved += slate.passed().retrieved();
    kept += slate.passed().kept();
    scored += slate.passed().scored();
    shown += slate.placements().size();
    slate.removed().forEach((rule, count) -> removed.merge(rule, (long) count, Long::sum));
    for (Placement placement : slate.placements()) {
      lookedAt += choice.examination(placement.position());
    }
    for (Reaction reaction : reactions) {
      clicked += reaction.clicked() ? 1 : 0;
      clickedAndBought += reaction.clicked() && reaction.bought() ? 1 : 0;
    }
  }

  /// Returns how many requests were added.
  long requests() {
    return requests;
  }

  /// Returns the picture of the mean request; there must have been one.
  FunnelExhibit exhibit(String topic) {
    return new FunnelExhibit(
        topic,
        "shop-funnel",
        "From the range to the basket: what the four components leave",
        "Items, in the mean over the requests of the first replication, on a logarithmic axis."
            + " Retrieval takes candidates from the range, rules of filtering remove some or give"
            + " way where too few are left, the scorer orders the rest and the page has a fixed"
            + " number of places. How likely a place is looked at, and what is clicked, comes from"
            + " a model of choice whose constants are assumed; the shop sees clicks, but never"
            + " who looked. What is bought without a click is not counted here.",
        "items a request",
        stages());
  }

  private List<Stage> stages() {
    return List.of(
        new Stage("on sale", mean(onSale)),
        new Stage("retrieved", mean(retrieved)),
        new Stage("left after filtering", mean(kept), false, changes()),
        new Stage("scored", mean(scored)),
        new Stage("shown", mean(shown)),
        new Stage("looked at", lookedAt / requests, true, List.of()),
        new Stage("clicked", mean(clicked)),
        new Stage("clicked and bought", mean(clickedAndBought)));
  }

  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    long sum = 0;
    for (var rule : removed.entrySet()) {
      changes.add(new Change("removed by " + rule.getKey(), -mean(rule.getValue())));
      sum += rule.getValue();
    }
    long joined = kept - (retrieved - sum);
    changes.add(new Change("came back or stepped in", mean(joined)));
    return changes;
  }

  private double mean(long count) {
    return (double) count / requests;
  }
}
