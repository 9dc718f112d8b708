package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.serving.Service;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.FurtherFeature;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.OfferedFeatures;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.TradeHistory;
import undercurrent.system.FeatureShelf;
import undercurrent.system.FeatureUse;
import undercurrent.trace.Happening;

/// Features of others that the shop has taken up: each is fetched while a page waits, logged as it
/// was, learnt from, and watched by somebody every week.
///
/// A feature keeps its place in a row for good. One that is dropped is left out of the next
/// training, and fetched until a model is in service that does without it.
final class FurtherFeatures implements FeatureShelf, ReleaseStep {
  static final String TAKEN = "world.taken-features";

  private static final String NONE = "none";
  private static final String TESTED = "tested";

  private final Replication run;
  private final MetricsDatabase database;
  private final List<FurtherFeature> offered;
  private final FurtherFeeds feeds;
  private final List<Place> places = new ArrayList<>();

  /// What is done with the feature of a place.
  private enum Use {
    FETCHED,
    TO_BE_LEFT_OUT,
    LEARNT_WITHOUT,
    DROPPED
  }

  private static final class Place {
    private final FurtherFeature feature;
    private Use use = Use.FETCHED;

    Place(FurtherFeature feature) {
      this.feature = feature;
    }
  }

  FurtherFeatures(
      Replication run, Settings settings, TradeHistory trade, MetricsDatabase database) {
    this.run = run;
    this.database = database;
    this.offered = OfferedFeatures.of(trade);
    this.feeds = new FurtherFeeds(run, settings);
    run.fixtures().add(FeatureShelf.class, NAME, this);
    if (settings.name(TAKEN).equals(TESTED)) {
      OfferedFeatures.TESTED.forEach(this::takeUp);
    }
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    var knobs = new ArrayList<Knob>();
    knobs.add(
        Knob.name(
            TAKEN,
            NONE,
            "features of others that are in use from the start: none, or what was tested",
            List.of(NONE, TESTED)));
    knobs.addAll(FurtherFeeds.knobs());
    return knobs;
  }

  /// Returns what happens to their feeds.
  FurtherFeeds feeds() {
    return feeds;
  }

  @Override
  public List<String> offered() {
    return offered.stream().map(FurtherFeature::name).toList();
  }

  @Override
  public void takeUp(String name) {
    FurtherFeature feature = find(name);
    Optional<Place> before = place(name);
    if (before.filter(place -> place.use == Use.FETCHED).isPresent()) {
      return;
    }
    boolean isFetched = before.filter(place -> place.use != Use.DROPPED).isPresent();
    before.ifPresentOrElse(
        place -> place.use = Use.FETCHED,
        () -> {
          places.add(new Place(feature));
          database.takeUp(name);
        });
    if (!isFetched) {
      fetch(feature);
    }
  }

  @Override
  public void drop(String name) {
    find(name);
    place(name)
        .filter(place -> place.use == Use.FETCHED)
        .ifPresent(place -> place.use = Use.TO_BE_LEFT_OUT);
  }

  private FurtherFeature find(String name) {
    return offered.stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nobody offers a feature '" + name + "'; there are " + offered()));
  }

  private Optional<Place> place(String name) {
    return places.stream().filter(place -> place.feature.name().equals(name)).findFirst();
  }

  /// Fetches a feature from now on.
  private void fetch(FurtherFeature feature) {
    String node = node(feature);
    run.graph().add(new Node(node, Node.Kind.FEATURE, "live-data", Optional.of("data-engineer")));
    run.graph().add(new Node(feed(feature), Node.Kind.SIGNAL, "world", Optional.empty()));
    run.graph().link(feed(feature), node);
    run.graph().link(node, "scoring");
    scoring().addCall(feature.fetchMs());
    feeds.begin(feature, scoring());
    note(feature, true, "is taken up");
  }

  /// Fetches a feature no more.
  private void leave(Place place) {
    place.use = Use.DROPPED;
    run.graph().remove(node(place.feature));
    run.graph().remove(feed(place.feature));
    scoring().addCall(-place.feature.fetchMs());
    feeds.end(place.feature);
    note(place.feature, false, "is dropped");
  }

  private void note(FurtherFeature feature, boolean isInUse, String change) {
    run.log().enter(new FeatureUse(run.day(), feature.name(), feature.fetchMs(), isInUse));
    run.trace().record(new Happening.PartChanged("feature", feature.name(), change));
  }

  private Service scoring() {
    return run.services().get("scoring");
  }

  private static String node(FurtherFeature feature) {
    return "feature/" + feature.name();
  }

  private static String feed(FurtherFeature feature) {
    return feature.name() + "-feed";
  }

  /// Returns the values of a candidate, place by place; 0 for what is not fetched.
  double[] of(ShopRequest request, Candidate candidate) {
    double[] values = new double[places.size()];
    for (int i = 0; i < values.length; i++) {
      FurtherFeature feature = places.get(i).feature;
      if (places.get(i).use != Use.DROPPED) {
        double made = feature.reading().of(request.customer(), candidate.item(), request.day());
        values[i] = feeds.arrives(feature, candidate.item(), made, request.id() >= 0);
      }
    }
    return values;
  }

  /// Returns the features that the next training leaves out.
  List<String> leftOut() {
    var left = new ArrayList<String>();
    for (Place place : places) {
      if (place.use != Use.FETCHED) {
        place.use = place.use == Use.TO_BE_LEFT_OUT ? Use.LEARNT_WITHOUT : place.use;
        left.add(place.feature.name());
      }
    }
    return left;
  }

  @Override
  public void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout) {
    // what is fetched changes when the model is in service
  }

  @Override
  public void released(String version) {
    places.stream().filter(place -> place.use == Use.LEARNT_WITHOUT).forEach(this::leave);
  }

  /// Lets a week go by: somebody looks at each feed.
  void look(int day) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).use != Use.DROPPED) {
        feeds.watch(places.get(i).feature, FeatureSnapshot.NAMES.size() + i, day);
      }
    }
  }
}
