package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import undercurrent.graph.Inspection;
import undercurrent.graph.Node;
import undercurrent.incident.Search;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Access;
import undercurrent.system.Declaration;
import undercurrent.system.PredictionReader;
import undercurrent.trace.Happening;

/// Other teams who act on logged predictions.
///
/// Where access has to be declared, whoever comes signs a contract, and each candidate is held
/// against it before it goes out: they are told what their threshold has to be. Where the store is
/// open they just read; when what they act on moves, as by the next model, they write a ticket to a
/// team that has never heard of them.
public final class PredictionReaders {
  private static final String ACCESS = "predictions.access";
  private static final String DECLARED = "declared";
  private static final String OPEN = "open";

  private static final int FIRST_WEEK = 8; // when there is a model to read; assumed
  private static final int WEEKS_BETWEEN = 4; // from one to the next; assumed
  private static final int FEWEST = 200; // predictions to judge by
  private static final double ONBOARDING_HOURS = 6; // token, contract, its test; assumed
  private static final double TEST_HOURS = 0.5; // of one contract before a release; assumed
  private static final double NOTICE_HOURS = 1.5; // assumed
  private static final double TRIAGE_HOURS = 2; // of a ticket of strangers; assumed
  private static final double NEGOTIATION_HOURS = 5; // of each side's meetings; assumed

  private final Replication run;
  private final Settings settings;
  private final Store store;
  private final Supplier<List<Prediction>> log;
  private final List<PredictionReader> readers = new ArrayList<>();
  private final Set<PredictionReader> declared = new LinkedHashSet<>();
  private final Set<PredictionReader> complaining = new LinkedHashSet<>();
  private final Map<String, double[]> prepared = new LinkedHashMap<>();

  /// What is read, and by whom.
  ///
  /// @param name the part of the system that is read
  /// @param model the model whose predictions it holds
  /// @param stage the stage that books the hours
  /// @param negotiation who agrees with strangers on what they get
  /// @param readers who come, one after the other
  public record Store(
      String name, String model, String stage, Skill negotiation, List<Reader> readers) {

    /// Copies the readers.
    public Store {
      readers = List.copyOf(readers);
    }
  }

  /// Somebody who comes to read.
  ///
  /// @param share the share of predictions that they want to act on, those with the highest scores
  public record Reader(String name, double share) {}

  /// A prediction, and whether those who act on it do right, where somebody has looked.
  public record Prediction(double score, Optional<Boolean> isRight) {}

  /// Makes readers none of whom has come yet.
  ///
  /// @param log the newest predictions
  public PredictionReaders(
      Replication run, Settings settings, Store store, Supplier<List<Prediction>> log) {
    this.run = run;
    this.settings = settings;
    this.store = store;
    this.log = log;
  }

  /// Returns what a scenario can set about readers.
  public static Knob access() {
    return Knob.name(
        ACCESS,
        DECLARED,
        "whether other teams who read the scores have to say so",
        List.of(DECLARED, OPEN));
  }

  /// Lets a week go by: somebody new may come, and all read what was predicted.
  ///
  /// @param day the last day of the week
  public void look(int week, int day) {
    int come = readers.size();
    if (come < store.readers().size() && week == FIRST_WEEK + WEEKS_BETWEEN * come) {
      join(store.readers().get(come));
    }
    if (isDeclaring()) {
      readers.stream()
          .filter(reader -> !declared.contains(reader))
          .forEach(reader -> declare(reader, day));
    }
    List<Prediction> predictions = log.get();
    if (predictions.size() >= FEWEST) {
      readers.forEach(reader -> read(reader, predictions, day));
    }
  }

  private boolean isDeclaring() {
    return settings.name(ACCESS).equals(DECLARED);
  }

  private void join(Reader next) {
    var reader = new PredictionReader(next.name(), next.share());
    readers.add(reader);
    run.graph().add(new Node(reader.name(), Node.Kind.CONSUMER, store.stage(), Optional.empty()));
    run.graph().linkUndeclared(store.name(), reader.name());
    run.trace().record(new Happening.PartChanged("reader", reader.name(), "reads the scores"));
  }

  /// Has somebody sign; they are known at once, and the papers follow.
  private void declare(PredictionReader reader, int day) {
    declared.add(reader);
    run.graph().link(store.name(), reader.name());
    run.log().enter(new Declaration(day, store.name(), reader.name()));
    run.organisation()
        .request(
            work(
                "onboarding of " + reader.name(),
                Skill.ML_ENGINEERING,
                Nature.NEW_WORK,
                ONBOARDING_HOURS));
  }

  private void read(PredictionReader reader, List<Prediction> predictions, int day) {
    double[] scores = scores(predictions);
    run.log().enter(new Access(day, store.name(), reader.name(), scores.length));
    if (!reader.isSettled()) {
      reader.settle(scores);
    }
    note(reader, predictions);
    if (reader.isOff(scores)) {
      if (declared.contains(reader)) {
        reader.settle(scores); // they know that no model went out, and see to it themselves
      } else if (complaining.add(reader)) {
        run.simulation().start("ticket of " + reader.name(), self -> ticket(self, reader));
      }
    }
  }

  /// Notes how many of those acted on were right, of those that somebody has looked at.
  private void note(PredictionReader reader, List<Prediction> predictions) {
    var acted =
        predictions.stream()
            .filter(each -> reader.actsOn(each.score()))
            .flatMap(each -> each.isRight().stream())
            .toList();
    long right = acted.stream().filter(isRight -> isRight).count();
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
    await(self, "negotiation of the " + about, store.negotiation(), Nature.TOIL, NEGOTIATION_HOURS);
    await(
        self,
        "a threshold for the " + about,
        Skill.ML_ENGINEERING,
        Nature.REWORK,
        NEGOTIATION_HOURS);
    reader.settle(scores(log.get()));
    complaining.remove(reader);
  }

  /// Returns the parts that are looked at, from the scores backwards, until the model is met.
  private List<String> looked() {
    var parts = run.graph().dependencies(store.name()).stream().map(Node::id).toList();
    return Search.over(List.of(), parts, Optional.of(store.model())).nodes();
  }

  /// Holds a candidate against the contracts of those who declared themselves, and tells them what
  /// their threshold has to be.
  ///
  /// @param scores what it says of predictions that were asked for before
  public void prepare(SimProcess self, String version, double[] scores) {
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

  /// Takes note that a version serves everybody now that was held against contracts before.
  public void released(String version) {
    Optional.ofNullable(prepared.remove(version))
        .ifPresent(scores -> declared.forEach(reader -> reader.settle(scores)));
  }

  private static double[] scores(List<Prediction> predictions) {
    return predictions.stream().mapToDouble(Prediction::score).toArray();
  }

  private void await(SimProcess self, String title, Skill skill, Nature nature, double hours) {
    self.await(run.organisation().request(work(title, skill, nature, hours)));
  }

  private Work work(String title, Skill skill, Nature nature, double hours) {
    return Work.of(title, store.stage(), skill, Subsystem.ANALYSIS_TOOLS, hours).as(nature);
  }
}
