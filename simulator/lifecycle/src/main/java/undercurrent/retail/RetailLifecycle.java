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
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.settings.Knob;
import undercurrent.shopping.Recalibration;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringKind;
import undercurrent.shopping.SignalReading;

/// Retail recommendations: what shoppers see is retrieved, filtered, scored and ordered by four
/// separately deployed services; what they do is logged; training reads only the log.
public final class RetailLifecycle implements Lifecycle {
  static final String FEATURES = "feature-log";

  private static final List<String> SERVICES =
      List.of("retrieval", "filtering", "scoring", "ordering");

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
    var knobs = new ArrayList<>(general());
    int place = 1 + knobs.stream().map(Knob::name).toList().indexOf("slate.length");
    knobs.addAll(place, OrderingPolicy.knobs());
    knobs.addAll(RetrievalInService.knobs());
    knobs.addAll(LiveDataKnobs.all());
    knobs.addAll(WorldKnobs.all());
    knobs.addAll(IncidentRules.knobs("99%", "freeze"));
    knobs.addAll(Outages.knobs());
    knobs.addAll(DeliveryKnobs.all());
    return List.copyOf(knobs);
  }

  private static List<Knob> general() {
    return List.of(
        Knob.count("traffic.requests-per-day", "15", "visits a day that the run really answers")
            .atLeast(1),
        Knob.number(
                "traffic.peak-per-second",
                "4000",
                "requests a second in the hour whose latency is read")
            .above0()
            .atMost(1_000_000),
        Knob.duration(
            "world.slow-from", "0w", "when what a component calls gets slow; 0w for never"),
        Knob.name("world.slow-component", "scoring", "which component that is", SERVICES),
        Knob.number("world.slow-by", "8", "ms that it then takes longer").atLeast(0),
        Knob.duration(
            "world.fails-from", "0w", "when a component refuses every call; 0w for never"),
        Knob.name("world.fails-component", "retrieval", "which component that is", SERVICES),
        Knob.number(
                "serving.timeout", "5", "ms that a component may take before it is done without")
            .above0(),
        Knob.count("serving.retries", "0", "how often a call that took too long is tried again")
            .atMost(5),
        Knob.name(
            "serving.breaker",
            "on",
            "whether a component that fails is left alone for a while",
            List.of("on", "off")),
        Knob.duration(
            "serving.cache-time",
            "0w",
            "how long an answer is kept for a customer; 0w for no cache"),
        Knob.count("serving.most-servers", "1", "servers that a component may grow to").atLeast(1),
        Knob.count("slate.length", "12", "places on the page").atLeast(1).atMost(50),
        Knob.duration("training.every", "4w", "time from one production training to the next")
            .atLeast(24),
        Knob.duration("training.window", "8w", "how far back training reads").above0(),
        Knob.count("training.rows", "4000", "newest impressions that are learnt from").atLeast(200),
        Knob.share("deployment.canary-share", "20%", "customers who meet a new scorer first"),
        Knob.duration("deployment.canary-time", "3d", "how long they are watched before the rest"),
        Knob.name(
            "scoring.model",
            "logistic",
            "what production training starts from",
            ScoringKind.texts()),
        Knob.name(
            "scoring.calibration",
            "none",
            "how probabilities are put right, on the newest rows",
            Recalibration.texts()),
        Knob.number("gate.margin", "0.005", "log-loss that a candidate may lose and still pass")
            .atLeast(0),
        Knob.name(
            "gate.test",
            "paired",
            "whether gates compare mean losses or the interval of paired differences",
            ScoringGate.Test.texts()),
        Knob.share("gate.confidence", "95%", "how often such an interval holds the truth")
            .atLeast(0.5)
            .atMost(0.999),
        Knob.name(
            "gate.leakage-check",
            "on",
            "whether the gate compares features of training with those at request time",
            List.of("on", "off")),
        Knob.duration("experimentation.every", "8w", "time from one experiment to the next")
            .atLeast(24),
        Knob.count("experimentation.permutations", "3", "candidates that an experiment trains")
            .atLeast(1),
        Knob.share(
            "experimentation.ab-share", "0%", "customers who test a winner first; 0% for no test"),
        Knob.name(
            "experimentation.test",
            "two-arms",
            "whether those customers see one arm or a page drafted from both",
            List.of("two-arms", "interleaved")),
        Knob.duration("experimentation.ab-time", "4w", "how long such a test lasts").above0(),
        Knob.name(
            "experimentation.space",
            "learning-rates",
            "what permutations differ in: learning rates alone, or whole recipes",
            List.of("learning-rates", "recipes")),
        Knob.duration("live-data.time-per-1000-events", "1h30m", "watching a feed of events"),
        Knob.duration("metrics-database.time-per-1000-rows", "2h", "checks of logged rows"),
        Knob.duration("filtering.time-per-new-item", "10m", "a merchandiser's look at a new item"),
        Knob.file(RuleRenewal.FILE, "the rules that take out what must not be shown"));
  }

  @Override
  public Optional<FullTrial> fullTrial() {
    return Optional.of(new FullTrial(List.of("experimentation"), "experimentation"));
  }

  @Override
  public void draw(SystemGraph graph) {
    ShopDrawing.draw(graph, parameters().stream().map(Knob::name).toList());
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
