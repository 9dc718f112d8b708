package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import undercurrent.graph.Inspection;
import undercurrent.graph.Node;
import undercurrent.incident.Search;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.retail.PageLog.Predicted;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Access;
import undercurrent.system.Declaration;
import undercurrent.system.PredictionReader;
import undercurrent.trace.Happening;

/// Other teams who act on the logged scores: a mail campaign, the buyers, the search page.
///
/// Where access has to be declared, whoever comes signs a contract, and each candidate is held
/// against it before it goes out: they are told what their threshold has to be. Where the store is
/// open they just read; when the next model moves what they act on they write a ticket to a team
/// that has never heard of them.
final class ScoreReaders implements ReleaseStep {
  static final String STORE = "predictions";

  private static final String MODEL = "scorer-in-service";
  static final String ACCESS = "predictions.access";
  static final String DECLARED = "declared";
  static final String OPEN = "open";

  private static final List<String> NAMES = List.of("mail-campaign", "buyers", "search-page");
  private static final double[] SHARES = {0.1, 0.2, 0.05}; // assumed
  private static final int FIRST_WEEK = 8; // when there is a model to read; assumed
  private static final int WEEKS_BETWEEN = 4; // from one to the next; assumed
  private static final int FEWEST = 200; // scores to judge by
  private static final double ONBOARDING_HOURS = 6; // token, contract, its test; assumed
  private static final double TEST_HOURS = 0.5; // of one contract before a release; assumed
  private static final double NOTICE_HOURS = 1.5; // assumed
  private static final double TRIAGE_HOURS = 2; // of a ticket of strangers; assumed
  private static final double NEGOTIATION_HOURS = 5; // of each side's meetings; assumed

  private final Replication run;
  private final Settings settings;
  private final PageLog log;
  private final List<PredictionReader> readers = new ArrayList<>();
  private final Set<PredictionReader> declared = new LinkedHashSet<>();
  private final Set<PredictionReader> complaining = new LinkedHashSet<>();
  private final Map<String, double[]> prepared = new LinkedHashMap<>();

  ScoreReaders(Replication run, Settings settings, PageLog log) {
    this.run = run;
    this.settings = settings;
    this.log = log;
  }

  /// Returns what a scenario can set about readers.
  static Knob access() {
    return Knob.name(
        ACCESS,
        DECLARED,
        "whether other teams who read the scores have to say so",
        List.of(DECLARED, OPEN));
  }

  /// Lets a week go by: somebody new may come, and all read what was predicted.
  ///
  /// @param day the last day of the week
  void look(int week, int day) {
    if (readers.size() < NAMES.size() && week == FIRST_WEEK + WEEKS_BETWEEN * readers.size()) {
      join(day);
    }
    if (isDeclaring()) {
      readers.stream()
          .filter(reader -> !declared.contains(reader))
          .forEach(reader -> declare(reader, day));
    }
    List<Predicted> predicted = log.predictions();
    if (predicted.size() >= FEWEST) {
      readers.forEach(reader -> read(reader, predicted, day));
    }
  }

  private boolean isDeclaring() {
    return settings.name(ACCESS).equals(DECLARED);
  }

  private void join(int day) {
    int next = readers.size();
    var reader = new PredictionReader(NAMES.get(next), SHARES[next]);
    readers.add(reader);
    run.graph()
        .add(new Node(reader.name(), Node.Kind.CONSUMER, "metrics-database", Optional.empty()));
    run.graph().linkUndeclared(STORE, reader.name());
    run.trace().record(new Happening.PartChanged("reader", reader.name(), "reads the scores"));
  }

  /// Has somebody sign; they are known at once, and the papers follow.
  private void declare(PredictionReader reader, int day) {
    declared.add(reader);
    run.graph().link(STORE, reader.name());
    run.log().enter(new Declaration(day, STORE, reader.name()));
    run.organisation()
        .request(
            work(
                "onboarding of " + reader.name(),
                Skill.ML_ENGINEERING,
                Nature.NEW_WORK,
                ONBOARDING_HOURS));
  }

  private void read(PredictionReader reader, List<Predicted> predicted, int day) {
    double[] scores = scores(predicted);
    run.log().enter(new Access(day, STORE, reader.name(), scores.length));
    if (!reader.isSettled()) {
      reader.settle(scores);
    }
    note(reader, predicted);
    if (reader.isOff(scores)) {
      if (declared.contains(reader)) {
        reader.settle(scores); // they know that no model went out, and see to it themselves
      } else if (complaining.add(reader)) {
        run.simulation().start("ticket of " + reader.name(), self -> ticket(self, reader));
      }
    }
  }

  /// Notes how many of those acted on were right.
  private void note(PredictionReader reader, List<Predicted> predicted) {
    var acted = predicted.stream().filter(p -> reader.actsOn(p.score())).toList();
    long right = acted.stream().filter(Predicted::clicked).count();
    if (!acted.isEmpty()) {
      double precision = (double) right / acted.size();
      run.trace()
          .record(new Happening.QualityRead("consumer", reader.name(), precision, acted.size()));
    }
  }

  /// A ticket of strangers: who they are, what they read, what has changed for them, what they get.
  private void ticket(SimProcess self, PredictionReader reader) {
    String about = "ticket of " + reader.name();
    run.simulation()
        .cause(
            run.trace()
                .record(
                    new Happening.PartChanged("reader", reader.name(), "complains of its scores"),
                    run.configuration().cause(ACCESS)));
    await(self, "triage of the " + about, Skill.RELIABILITY, Nature.TOIL, TRIAGE_HOURS);
    double hours = Inspection.hours(run.graph(), looked());
    await(self, "what has changed for the " + about, Skill.ML_ENGINEERING, Nature.TOIL, hours);
    await(self, "negotiation of the " + about, Skill.PRODUCT, Nature.TOIL, NEGOTIATION_HOURS);
    await(
        self,
        "a threshold for the " + about,
        Skill.ML_ENGINEERING,
        Nature.REWORK,
        NEGOTIATION_HOURS);
    reader.settle(scores(log.predictions()));
    complaining.remove(reader);
  }

  /// Returns the parts that are looked at, from the scores backwards, until the model is met.
  private List<String> looked() {
    var parts = run.graph().dependencies(STORE).stream().map(Node::id).toList();
    return Search.over(List.of(), parts, Optional.of(MODEL)).nodes();
  }

  /// Holds a candidate against the contracts of those who declared themselves, and tells them what
  /// their threshold has to be.
  @Override
  public void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout) {
    double[] scores = BinaryQuality.scores(candidate, holdout);
    prepared.put(version, scores);
    for (PredictionReader reader : List.copyOf(declared)) {
      double notice = reader.isSettled() && reader.isOff(scores) ? NOTICE_HOURS : 0;
      await(
          self,
          "contract of " + reader.name() + " against " + version,
          Skill.ML_ENGINEERING,
          Nature.NEW_WORK,
          TEST_HOURS + notice);
    }
  }

  @Override
  public void released(String version) {
    Optional.ofNullable(prepared.remove(version))
        .ifPresent(scores -> declared.forEach(reader -> reader.settle(scores)));
  }

  private static double[] scores(List<Predicted> predicted) {
    return predicted.stream().mapToDouble(Predicted::score).toArray();
  }

  private void await(SimProcess self, String title, Skill skill, Nature nature, double hours) {
    self.await(run.organisation().request(work(title, skill, nature, hours)));
  }

  private static Work work(String title, Skill skill, Nature nature, double hours) {
    return Work.of(title, "metrics-database", skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature);
  }
}
