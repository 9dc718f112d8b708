package undercurrent.retail;

import static undercurrent.lifecycle.Stage.Kind.DATA;
import static undercurrent.lifecycle.Stage.Kind.OTHER;
import static undercurrent.lifecycle.Stage.Kind.VALIDATION;
import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.DATA_SCIENCE;
import static undercurrent.organisation.Skill.MERCHANDISING;
import static undercurrent.organisation.Skill.ML_ENGINEERING;
import static undercurrent.organisation.Skill.PRODUCT;
import static undercurrent.organisation.Skill.RELIABILITY;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.data.DataFolder;
import undercurrent.decision.DecisionType;
import undercurrent.delivery.DeliveryKnobs;
import undercurrent.graph.SystemGraph;
import undercurrent.incident.IncidentRules;
import undercurrent.incident.Outages;
import undercurrent.lifecycle.FeedObjectives;
import undercurrent.lifecycle.FeedSenders;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.PredictionReaders;
import undercurrent.lifecycle.Prototyping;
import undercurrent.lifecycle.ScoreCorrections;
import undercurrent.lifecycle.Stage;
import undercurrent.settings.Knob;
import undercurrent.shopping.NearbyProblems;
import undercurrent.shopping.SignalReading;

/// Retail recommendations: what shoppers see is retrieved, filtered, scored and ordered by four
/// separately deployed services; what they do is logged; training reads only the log.
public final class RetailLifecycle implements Lifecycle {
  static final String FEATURES = "feature-log";

  static final List<String> SERVICES = List.of("retrieval", "filtering", "scoring", "ordering");

  @Override
  public String id() {
    return "retail";
  }

  @Override
  public String title() {
    return "Retail: recommendations";
  }

  @Override
  public String description() {
    return "Shoppers come day by day; four services answer what to show them; a database keeps"
        + " predictions, features and outcomes; production training and experimental data science"
        + " are separate branches that read from it.";
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
                "live-data",
                "live data",
                DATA_ENGINEERING,
                DATA,
                "Events of shoppers come in as a feed that somebody watches.")
            .takes("visits", "baskets")
            .gives("events"),
        new Stage(
                "retrieval",
                "retrieval",
                ML_ENGINEERING,
                OTHER,
                "Some tens of items that may suit are fetched from the whole range.")
            .takes("request", "co-occurrence", "popularity", "own history")
            .gives("candidates")
            .after("item-to-item co-occurrence; Merlin's four stages"),
        new Stage(
                "filtering",
                "filtering",
                MERCHANDISING,
                OTHER,
                "Rules that merchandisers write take out what must not be shown.")
            .takes("candidates", "rule file")
            .gives("allowed candidates")
            .stoppedBy("a rule removes an item")
            .after("Merlin's four stages, which skip it in their example"),
        new Stage(
                "scoring",
                "scoring",
                ML_ENGINEERING,
                OTHER,
                "A trained model gives each remaining item the probability of a click.")
            .takes("allowed candidates", "feature snapshot", "model in service")
            .gives("scores"),
        new Stage(
                "ordering",
                "ordering",
                PRODUCT,
                OTHER,
                "Scores become places on the page: relevance against diversity, and a few "
                    + "places by chance.")
            .takes("scores")
            .gives("slate with logged propensities")
            .after("maximal marginal relevance (Carbonell and Goldstein 1998)"),
        new Stage(
                "metrics-database",
                "predictions and metrics database",
                DATA_ENGINEERING,
                DATA,
                "Impressions, features, predictions and outcomes are kept in an SQL database "
                    + "that training reads.")
            .takes("impressions", "features", "predictions", "outcomes")
            .gives("training rows"),
        new Stage(
                "production-training",
                "production training",
                ML_ENGINEERING,
                OTHER,
                "A model is trained on a window of logged impressions, compared with the "
                    + "incumbent and pushed.")
            .takes("training rows")
            .gives("scorer in service")
            .stoppedBy("log-loss against the incumbent; the candidate is dropped"),
        new Stage(
                "experimentation",
                "experimental data science",
                DATA_SCIENCE,
                VALIDATION,
                "Data scientists try permutations on data of their own and propose the winner.")
            .takes("a copy of training rows")
            .gives("a proposed setting"),
        new Stage(
                "operations",
                "operations",
                RELIABILITY,
                OTHER,
                "Services are watched; alarms and incidents are answered.")
            .takes("alarms", "complaints")
            .gives("incidents", "roll-backs"));
  }

  @Override
  public List<String> signals() {
    return List.of(SignalReading.AFFINITY);
  }

  @Override
  public List<String> pipelines() {
    return List.of(FEATURES);
  }

  @Override
  public List<String> services() {
    return SERVICES;
  }

  @Override
  public List<String> slices() {
    return List.of("new-customers", "returning-customers");
  }

  @Override
  public String accuracy() {
    return "AUC of the scores: how often a clicked item is above one that was not; 0.5 is chance";
  }

  @Override
  public String accuracyWord() {
    return "AUC";
  }

  @Override
  public List<DecisionType> decisions() {
    return ShopDecisions.ALL;
  }

  @Override
  public List<Knob> parameters() {
    var knobs = new ArrayList<>(ShopKnobs.general());
    int place = 1 + knobs.stream().map(Knob::name).toList().indexOf("slate.length");
    knobs.addAll(place, OrderingPolicy.knobs());
    knobs.addAll(RetrievalInService.knobs());
    knobs.addAll(LiveDataKnobs.all());
    knobs.addAll(FeedObjectives.knobs("live-data", "events", "by then"));
    knobs.addAll(FeedSenders.knobs("the side that sends events"));
    knobs.addAll(WorldKnobs.all());
    knobs.addAll(IncidentRules.knobs("99%", "freeze"));
    knobs.addAll(Outages.knobs());
    knobs.addAll(DeliveryKnobs.all());
    knobs.add(PredictionReaders.access());
    knobs.add(ShowThreshold.renewal());
    knobs.add(TrainingRecord.key());
    knobs.addAll(BrandMarks.knobs());
    knobs.addAll(Prototyping.knobs());
    knobs.addAll(HeldBackRows.knobs());
    knobs.addAll(ScorerUpgrade.knobs());
    knobs.add(ScoreCorrections.knob(NearbyProblems.ALL.size()));
    knobs.addAll(Contexts.knobs());
    knobs.addAll(FurtherFeatures.knobs());
    knobs.add(HoldoutWeek.key());
    knobs.addAll(PracticeKnobs.all());
    return List.copyOf(knobs);
  }

  @Override
  public Optional<FullTrial> fullTrial() {
    return Optional.of(new FullTrial(List.of("experimentation"), "experimentation"));
  }

  @Override
  public void draw(SystemGraph graph) {
    List<String> practices = PracticeKnobs.all().stream().map(Knob::name).toList();
    ShopDrawing.draw(
        graph,
        parameters().stream() // what people do and what happens stands in no file of the shop
            .map(Knob::name)
            .filter(name -> !practices.contains(name))
            .toList());
  }

  @Override
  public SequencedMap<String, Integer> staff() {
    var staff = new LinkedHashMap<String, Integer>();
    staff.put("data-engineer", 1);
    staff.put("ml-engineer", 1);
    staff.put("data-scientist", 1);
    staff.put("sre", 1);
    staff.put("product-owner", 1);
    staff.put("merchandiser", 1);
    return staff;
  }

  @Override
  public Opened open(Optional<DataFolder> dataFolder) {
    return dataFolder
        .filter(folder -> Files.isDirectory(folder.root().resolve("uci-online-retail")))
        .map(RetailProduct::onTransactions)
        .orElseGet(RetailProduct::embedded);
  }
}
