package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.graph.Node;
import undercurrent.serving.Service;
import undercurrent.system.FeatureUse;
import undercurrent.trace.Happening;

/// Features of others that a product has taken up: each is fetched by a service while somebody waits,
/// entered in the register of features, and its feed begun.
///
/// A feature keeps its place for good. One that is dropped is left out of the next training, and fetched
/// until a model is in service that does without it.
public final class TakenFeatures {
  private final Replication run;
  private final FurtherFeeds feeds;
  private final Reader reader;
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Use> places = new LinkedHashMap<>();
  private List<String> order = List.of(); // of the places

  /// Who reads features of others.
  ///
  /// @param service the service that waits for them
  /// @param stage the stage that they belong to
  /// @param owner the role that answers for them
  public record Reader(String service, String stage, String owner) {}

  /// What is done with a feature that was taken up.
  private enum Use {
    FETCHED,
    TO_BE_LEFT_OUT,
    LEARNT_WITHOUT,
    DROPPED
  }

  /// Begins with none.
  public TakenFeatures(Replication run, FurtherFeeds feeds, Reader reader, List<Offer> offers) {
    this.run = run;
    this.feeds = feeds;
    this.reader = reader;
    offers.forEach(offer -> this.offers.put(offer.name(), offer));
  }

  /// Returns the names of those that are offered.
  public List<String> offered() {
    return List.copyOf(offers.keySet());
  }

  /// Has a feature fetched from now on; returns whether it got a place, which it had not before.
  ///
  /// @throws IllegalArgumentException with the names there are, when nobody offers it
  public boolean takeUp(String name) {
    Offer offer = find(name);
    Optional<Use> before = Optional.ofNullable(places.get(name));
    places.put(name, Use.FETCHED);
    order = List.copyOf(places.keySet());
    if (before.isEmpty() || before.get() == Use.DROPPED) {
      fetch(offer);
    }
    return before.isEmpty();
  }

  /// Has a feature left out of the next training.
  ///
  /// @throws IllegalArgumentException with the names there are, when nobody offers it
  public void drop(String name) {
    find(name);
    places.computeIfPresent(name, (_, use) -> use == Use.FETCHED ? Use.TO_BE_LEFT_OUT : use);
  }

  private Offer find(String name) {
    Offer offer = offers.get(name);
    if (offer == null) {
      throw new IllegalArgumentException(
          "nobody offers a feature '" + name + "'; there are " + offered());
    }
    return offer;
  }

  /// Returns the features that have a place, in order.
  public List<String> places() {
    return order;
  }

  /// Tells whether a feature is fetched now.
  public boolean isFetched(String name) {
    Use use = places.get(name);
    return use != null && use != Use.DROPPED;
  }

  /// Returns the features with a place that the training which asks leaves out.
  public List<String> leftOut() {
    var left = new ArrayList<String>();
    for (Map.Entry<String, Use> place : places.entrySet()) {
      if (place.getValue() != Use.FETCHED) {
        boolean isNew = place.getValue() == Use.TO_BE_LEFT_OUT;
        place.setValue(isNew ? Use.LEARNT_WITHOUT : place.getValue());
        left.add(place.getKey());
      }
    }
    return left;
  }

  /// Takes note that a model went into service that was trained after the last that asked.
  public void released() {
    for (Map.Entry<String, Use> place : places.entrySet()) {
      if (place.getValue() == Use.LEARNT_WITHOUT) {
        place.setValue(Use.DROPPED);
        leave(find(place.getKey()));
      }
    }
  }

  private void fetch(Offer offer) {
    run.graph()
        .add(new Node(node(offer), Node.Kind.FEATURE, reader.stage(), Optional.of(reader.owner())));
    run.graph().add(new Node(feed(offer), Node.Kind.SIGNAL, "world", Optional.empty()));
    run.graph().link(feed(offer), node(offer));
    run.graph().link(node(offer), reader.service());
    service().addCall(offer.fetchMs());
    feeds.begin(offer, service());
    note(offer, true, "is taken up");
  }

  private void leave(Offer offer) {
    run.graph().remove(node(offer));
    run.graph().remove(feed(offer));
    service().addCall(-offer.fetchMs());
    feeds.end(offer.name());
    note(offer, false, "is dropped");
  }

  private void note(Offer offer, boolean isInUse, String change) {
    run.log().enter(new FeatureUse(run.day(), offer.name(), offer.fetchMs(), isInUse));
    run.trace().record(new Happening.PartChanged("feature", offer.name(), change));
  }

  private Service service() {
    return run.services().get(reader.service());
  }

  private static String node(Offer offer) {
    return "feature/" + offer.name();
  }

  private static String feed(Offer offer) {
    return offer.name() + "-feed";
  }
}
