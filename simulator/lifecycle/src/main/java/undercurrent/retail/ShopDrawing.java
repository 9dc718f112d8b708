package undercurrent.retail;

import static undercurrent.graph.Node.Kind.ARTIFACT;
import static undercurrent.graph.Node.Kind.CODE_MODULE;
import static undercurrent.graph.Node.Kind.CONSUMER;
import static undercurrent.graph.Node.Kind.FEATURE;
import static undercurrent.graph.Node.Kind.JOB;
import static undercurrent.graph.Node.Kind.MODEL;
import static undercurrent.graph.Node.Kind.PIPELINE;
import static undercurrent.graph.Node.Kind.SERVICE;
import static undercurrent.graph.Node.Kind.SIGNAL;

import java.util.List;
import undercurrent.graph.CallSites;
import undercurrent.graph.SystemDrawing;
import undercurrent.graph.SystemGraph;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.SignalReading;

/// The parts of the shop, stage by stage, and what depends on what. The four services have the names
/// of their stages.
final class ShopDrawing {
  private static final String[] FEATURES =
      FeatureSnapshot.NAMES.stream().map(name -> "feature/" + name).toArray(String[]::new);

  private ShopDrawing() {}

  static void draw(SystemGraph graph, List<String> keys) {
    var drawing = new SystemDrawing(graph);
    parts(drawing);
    page(drawing);
    branches(drawing);
    drawing.keys(keys);
  }

  private static void parts(SystemDrawing drawing) {
    drawing
        .outside("world")
        .has(SIGNAL, SignalReading.AFFINITY)
        .has(CONSUMER, "shoppers")
        .stage("live-data", "data-engineer")
        .has(CODE_MODULE, "live-data")
        .has(ARTIFACT, "events", "live-tables")
        .has(FEATURE, List.of(FEATURES))
        .stage("retrieval", "ml-engineer")
        .has(SERVICE, "retrieval")
        .has(ARTIFACT, "co-occurrences", "item-index")
        .stage("filtering", "product-owner")
        .hasOwned(SERVICE, "filtering", "merchandiser")
        .hasOwned(ARTIFACT, "rule-file", "merchandiser")
        .stage("scoring", "ml-engineer")
        .has(SERVICE, "scoring")
        .has(MODEL, "scorer-in-service")
        .stage("ordering", "product-owner")
        .has(SERVICE, "ordering")
        .has(ARTIFACT, "slates")
        .hasOwned(CODE_MODULE, "serving", "sre")
        .hasOwned(CODE_MODULE, "slate", "ml-engineer")
        .stage("metrics-database", "data-engineer")
        .has(CODE_MODULE, "metrics-database")
        .has(ARTIFACT, "impressions", "outcomes", ScoreReaders.STORE)
        .has(PIPELINE, RetailLifecycle.FEATURES)
        .has(CONSUMER, "dashboard")
        .hasOwned(CODE_MODULE, "stock", "merchandiser")
        .stage("production-training", "ml-engineer")
        .has(CODE_MODULE, "training", "gate")
        .has(ARTIFACT, CallSites.LEARNING, "recipe", "training-rows")
        .has(MODEL, "candidate-scorer")
        .has(CODE_MODULE, "deployment")
        .stage("experimentation", "data-scientist")
        .has(CODE_MODULE, "experimentation")
        .has(ARTIFACT, "experiment-store")
        .stage("operations", "sre")
        .has(JOB, "weekly-upkeep");
  }

  private static void page(SystemDrawing drawing) {
    drawing
        .flow("events -> live-data -> live-tables")
        .outOf("live-tables", FEATURES)
        .flow(SignalReading.AFFINITY + " -> feature/" + SignalReading.AFFINITY)
        .into("scoring", FEATURES)
        .flow("live-tables -> co-occurrences -> retrieval")
        .flow("live-tables -> item-index -> retrieval")
        .flow("retrieval -> filtering -> scoring -> ordering -> slates -> shoppers")
        .into("filtering", "rule-file", "stock")
        .into("scoring", "scorer-in-service")
        .into("slates", "serving", "slate")
        .outOf("shoppers", "events", "outcomes", "stock")
        .outOf("slates", "impressions", "weekly-upkeep", ScoreReaders.STORE);
  }

  private static void branches(SystemDrawing drawing) {
    drawing
        .into("metrics-database", "impressions", "outcomes")
        .outOf("metrics-database", RetailLifecycle.FEATURES, "dashboard", "experiment-store")
        .flow(
            RetailLifecycle.FEATURES + " -> training-rows -> training -> candidate-scorer -> gate")
        .flow("gate -> deployment -> scorer-in-service")
        .flow("recipe -> training")
        .flow(CallSites.LEARNING + " -> training")
        .flow("experiment-store -> experimentation -> recipe");
  }
}
