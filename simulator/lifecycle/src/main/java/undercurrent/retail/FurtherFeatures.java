package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.FurtherFeeds;
import undercurrent.lifecycle.Offer;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.TakenFeatures;
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

/// Features of others that the shop has taken up: each is fetched while a page waits, logged as it
/// was, learnt from, and watched by somebody every week.
///
/// A feature keeps its place in a row for good. One that is dropped is left out of the next
/// training, and fetched until a model is in service that does without it.
final class FurtherFeatures implements FeatureShelf, ReleaseStep {

  private static final String STAGE = "live-data";
  private static final TakenFeatures.Reader SCORING =
      new TakenFeatures.Reader("scoring", STAGE, "data-engineer");

  private final MetricsDatabase database;
  private final Map<String, FurtherFeature> offered = new LinkedHashMap<>();
  private final FurtherFeeds feeds;
  private final TakenFeatures taken;
  private final Map<String, Set<String>> readBy = new LinkedHashMap<>(); // by version

  FurtherFeatures(
      Replication run, Settings settings, TradeHistory trade, MetricsDatabase database) {
    this.database = database;
    int badges =
        WorldKnobs.happens(settings, WorldKnobs.BADGES)
            ? WorldKnobs.day(settings, WorldKnobs.BADGES)
            : Integer.MAX_VALUE;
    OfferedFeatures.of(trade, badges).forEach(feature -> offered.put(feature.name(), feature));
    this.feeds = new FurtherFeeds(run, settings, STAGE);
    List<Offer> offers = offered.values().stream().map(FurtherFeatures::offer).toList();
    this.taken = new TakenFeatures(run, feeds, SCORING, offers);
    run.fixtures().add(FeatureShelf.class, NAME, this);
    if (TakenFeatures.isTestedTaken(settings)) {
      OfferedFeatures.TESTED.forEach(this::takeUp);
    }
  }

  private static Offer offer(FurtherFeature feature) {
    return new Offer(feature.name(), feature.fetchMs(), feature.hoursBetweenOutages());
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    var knobs = new ArrayList<Knob>();
    knobs.add(TakenFeatures.knob());
    knobs.addAll(FurtherFeeds.knobs(OfferedFeatures.OLD_CATALOGUE, OfferedFeatures.names()));
    return knobs;
  }

  /// Returns what happens to their feeds.
  FurtherFeeds feeds() {
    return feeds;
  }

  @Override
  public List<String> offered() {
    return taken.offered();
  }

  @Override
  public void takeUp(String name) {
    if (taken.takeUp(name)) {
      database.takeUp(name);
    }
  }

  @Override
  public void drop(String name) {
    taken.drop(name);
  }

  /// Returns the values of a candidate, place by place; 0 for what is not fetched.
  double[] of(ShopRequest request, Candidate candidate) {
    List<String> places = taken.places();
    double[] values = new double[places.size()];
    for (int i = 0; i < values.length; i++) {
      String name = places.get(i);
      if (taken.isFetched(name)) {
        double made =
            Objects.requireNonNull(offered.get(name))
                .reading()
                .of(request.customer(), candidate.item(), request.day());
        values[i] = feeds.arrives(name, candidate.item(), made, request.id() >= 0);
      }
    }
    return values;
  }

  /// Returns the features that the next training leaves out.
  List<String> leftOut() {
    return taken.leftOut();
  }

  @Override
  public void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout) {
    List<String> places = taken.places();
    var names = new TreeSet<String>();
    for (int i = 0; i < places.size(); i++) {
      int column = FeatureSnapshot.NAMES.size() + i;
      if (column < holdout.columns().size() && TakenFeatures.isRead(candidate, holdout, column)) {
        names.add(places.get(i));
      }
    }
    readBy.put(version, names);
  }

  @Override
  public void released(String version) {
    taken.settle(readBy.getOrDefault(version, Set.of())::contains);
  }

  @Override
  public void cameBack(String version) {
    released(version);
  }

  /// Lets a week go by: somebody looks at each feed.
  void look(int day) {
    List<String> places = taken.places();
    for (int i = 0; i < places.size(); i++) {
      if (taken.isFetched(places.get(i))) {
        feeds.watch(places.get(i), FeatureSnapshot.NAMES.size() + i, day);
      }
    }
  }
}
