package undercurrent.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import undercurrent.graph.Node;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.serving.Service;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.trace.Happening;

/// Features of others that a product has taken up: each is fetched by a service while somebody waits,
/// entered in the register of features, and its feed begun.
///
/// A feature keeps its place for good. One that is dropped is left out of trainings from then on, and
/// fetched for as long as a model in service reads it, as far as whoever releases and takes back says so.
public final class TakenFeatures {
  private static final String TAKEN = "world.taken-features";
  private static final String NONE = "none";
  private static final String TESTED = "tested";
  private static final double[] FAR_OUT = {-1e6, 1e6}; // beyond any cut of a tree

  private final Replication run;
  private final FurtherFeeds feeds;
  private final Reader reader;
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Use> places = new LinkedHashMap<>();
  private List<String> order = List.of(); // of the places
  private long lastChange;

  /// Who reads features of others.
  ///
  /// @param service the service that waits for them
  /// @param stage the stage that they belong to
  /// @param owner the role that answers for them
  public record Reader(String service, String stage, String owner) {}

  /// What is done with a feature that was taken up.
  private enum Use {
    FETCHED,
    LEFT_OUT,
    DROPPED
  }

  /// Begins with none.
  public TakenFeatures(Replication run, FurtherFeeds feeds, Reader reader, List<Offer> offers) {
    this.run = run;
    this.feeds = feeds;
    this.reader = reader;
    offers.forEach(offer -> this.offers.put(offer.name(), offer));
  }

  /// Returns what a scenario can set about what is taken up from the start.
  public static Knob knob() {
    return Knob.name(
        TAKEN,
        NONE,
        "features of others that are read from the start, and learnt from as soon as there is a"
            + " training: none, or what was tested",
        List.of(NONE, TESTED));
  }

  /// Tells whether a scenario has what was tested taken up from the start.
  public static boolean isTestedTaken(Settings settings) {
    return settings.name(TAKEN).equals(TESTED);
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

  /// Has a feature left out of trainings.
  ///
  /// @throws IllegalArgumentException with the names there are, when nobody offers it
  public void drop(String name) {
    find(name);
    places.computeIfPresent(name, (_, use) -> use == Use.FETCHED ? Use.LEFT_OUT : use);
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

  /// Returns the features with a place that are left out of trainings.
  public List<String> leftOut() {
    return order.stream().filter(name -> places.get(name) != Use.FETCHED).toList();
  }

  /// Ends what no model in service reads any more of those that were left out, and fetches again what one
  /// does read that came back.
  ///
  /// @param isRead tells of a feature whether a model in service reads it
  public void settle(Predicate<String> isRead) {
    for (String name : leftOut()) {
      boolean isFetched = isFetched(name);
      if (isFetched && !isRead.test(name)) {
        places.put(name, Use.DROPPED);
        leave(find(name));
      } else if (!isFetched && isRead.test(name)) {
        places.put(name, Use.LEFT_OUT);
        fetch(find(name));
      }
    }
  }

  /// Tells whether the answers of a model depend on a column of some rows; without any rows that is open,
  /// and so it may.
  public static boolean isRead(Classifier model, LabeledTable rows, int column) {
    for (int i = 0; i < rows.size(); i++) {
      double[] other = rows.row(i).clone();
      for (double value : FAR_OUT) {
        other[column] = value;
        if (!Arrays.equals(model.probabilities(other), model.probabilities(rows.row(i)))) {
          return true;
        }
      }
    }
    return rows.size() == 0;
  }

  /// Returns the trace event that last changed what is fetched; 0 when none did.
  public long lastChange() {
    return lastChange;
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
    lastChange = run.trace().record(new Happening.PartChanged("feature", offer.name(), change));
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
