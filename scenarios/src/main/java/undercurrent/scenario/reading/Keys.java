package undercurrent.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import undercurrent.settings.Knob;

/// The keys of the language, with their meaning: one table for the reader and for the schema.
public final class Keys {
  /// The keys at the top of a file.
  public static final List<Term> TOP =
      List.of(
          new Term("undercurrent", "The version of the format.", "1"),
          new Term("title", "What people call the scenario.", "AV at night, two debts"),
          new Term("extends", "A scenario that this one changes.", "builtin:av"),
          new Term("lifecycle", "The lifecycle that runs; not needed with extends.", "av"),
          new Term("seed", "The number that fixes all luck.", "42"),
          new Term("run", "How long and how often.", "{ for: 52w, replications: 30 }"),
          new Term("vars", "Texts that are used as $name and can be swept.", "{ label_delay: 3d }"),
          new Term("parameters", "Settings of the lifecycle.", "{ labeling.seconds-per-box: 35s }"),
          new Term("staff", "Who works: role: head count, or a map.", "{ labeler: 6 }"),
          new Term("owners", "Who answers for parts of the system.", "{ gate: ml-engineer }"),
          new Term("team", "What working together costs.", "{ meetings: 2%, turnover: 10% }"),
          new Term("capabilities", "What the organisation is able to do.", "{ preset: google-1 }"),
          new Term("debts", "What is injected.", "- debt: pipeline-jungle"),
          new Term("detectors", "What watches.", "- detector: input-drift"),
          new Term("remedies", "What is repaid, and when.", "- { remedy: pipeline-jungle }"),
          new Term("interventions", "What is done during the run.", "- { do: retrain, at: 16w }"),
          new Term("goals", "What has to be reached.", "- { metric: accuracy.online, min: 0.92 }"),
          new Term("compare", "What the second arm leaves out.", "{ without: [react] }"),
          new Term("sweep", "The values that variables take in turn.", "{ label_delay: [1d, 3d] }"),
          new Term("predict", "What students are asked first.", "{ ask: …, choices: [a, b] }"),
          new Term("meta", "Free data, kept and never read.", "{ author: Ada }"),
          new Term("decisions", "Who decides for a role: role: policy, or answers.", "sre: bold"));

  /// The settings of `run`.
  public static final List<Knob> RUN =
      List.of(
          Knob.duration("for", "52w", "how long the run is").above0(),
          Knob.duration("warmup", "0h", "time at the start that measures leave out"),
          Knob.count("replications", "10", "how many runs, each with other luck").atLeast(1));

  /// The keys of an item of `debts`, besides the knobs of its debt.
  public static final List<Term> DEBT =
      List.of(
          new Term("debt", "The debt that is injected.", "pipeline-jungle"),
          new Term("id", "What the scenario calls this one.", "cache"),
          new Term("from", "When it begins.", "6w"),
          new Term("reveal", "Whether students see that it is there.", "true"));

  /// The keys of an item of `detectors`, besides the knobs of its detector.
  public static final List<Term> DETECTOR =
      List.of(
          new Term("detector", "The detector that is installed.", "input-drift"),
          new Term("id", "What the scenario calls this one.", "watch"));

  /// The keys of an item of `remedies`, besides the remedy knobs of its debt.
  public static final List<Term> REMEDY =
      List.of(
          new Term("remedy", "The debt that is repaid, by its id or name.", "pipeline-jungle"),
          new Term("id", "What the scenario calls this one.", "repay"),
          new Term("at", "When it is repaid.", "16w"),
          new Term("when", "Once its detector's finding has been read.", "detected"));

  /// The keys of an item of `interventions`, besides the knobs of its action.
  public static final List<Term> INTERVENTION =
      List.of(
          new Term("do", "What is done.", "retrain"),
          new Term("id", "What the scenario calls it.", "react"),
          new Term("at", "When it is done.", "16w"),
          new Term("when", "The condition on which it is done.", "accuracy.online < 0.90 for 5d"),
          new Term("wait", "How long after that it begins.", "3d"),
          new Term("within", "How soon it must be finished.", "2d"),
          new Term("effort", "How much work it is.", "40h"),
          new Term("by", "The role that does it.", "ml-engineer"));

  /// The keys of an item of `goals`.
  public static final List<Term> GOAL =
      List.of(
          new Term("metric", "The measure that is looked at.", "accuracy.online"),
          new Term("min", "The least value that is good enough.", "0.92"),
          new Term("max", "The greatest value that is good enough.", "120ms"),
          new Term("over", "What is looked at over the replications.", "mean"),
          new Term("points", "What reaching it is worth.", "40"),
          new Term("hidden", "Whether students do not see it.", "true"));

  /// The keys of `capabilities`.
  public static final List<Term> CAPABILITIES =
      List.of(
          new Term("preset", "The bundle that it begins from.", "google-1"),
          new Term("have", "What is there besides.", "[canary-release]"),
          new Term("without", "What of that is not there.", "[feature-store]"),
          new Term("adopt", "What is bought.", "- { capability: canary-release, at: 8w }"),
          new Term("give-up", "What is given up.", "- { capability: canary-release, at: 30w }"));

  /// The keys of an item of `adopt`.
  public static final List<Term> ADOPTION =
      List.of(
          new Term("capability", "The capability that is bought.", "canary-release"),
          new Term("at", "When people begin to build it.", "8w"),
          new Term("by", "The role that builds it.", "platform-engineer"));

  /// The keys of an item of `give-up`.
  public static final List<Term> GIVING_UP =
      List.of(
          new Term("capability", "The capability that is given up.", "canary-release"),
          new Term("at", "When.", "30w"));

  /// The keys of an answer in `decisions`.
  public static final List<Term> DECISION =
      List.of(
          new Term("decide", "The decision that is answered.", "canary-verdict"),
          new Term("answer", "What is answered.", "wait"),
          new Term("from", "Since when.", "10w"));

  /// The keys of `compare`.
  public static final List<Term> COMPARE =
      List.of(new Term("without", "The ids that the second arm leaves out.", "[react]"));

  /// The keys of `predict`.
  public static final List<Term> PREDICT =
      List.of(
          new Term("ask", "The question.", "Which debt costs more by week 26?"),
          new Term("choices", "The answers to choose from.", "[pipeline-jungle, about equal]"));

  /// What people write, and what it is called here.
  static final Map<String, List<String>> SYNONYMS = synonyms();

  private Keys() {}

  /// A key of a map.
  public record Term(String name, String meaning, String example) {}

  /// Returns the names of keys, and of knobs after them.
  static List<String> names(List<Term> keys, List<Knob> knobs) {
    return Stream.concat(keys.stream().map(Term::name), knobs.stream().map(Knob::name))
        .distinct()
        .toList();
  }

  /// Returns the section in which a key belongs that was written elsewhere; empty if in none.
  static String sectionOf(String key) {
    if (names(List.of(), RUN).contains(key)) {
      return "run";
    }
    if (names(COMPARE, List.of()).contains(key)) {
      return "compare";
    }
    return names(PREDICT, List.of()).contains(key) ? "predict" : "";
  }

  private static Map<String, List<String>> synonyms() {
    var table = new LinkedHashMap<String, List<String>>();
    for (String line :
        List.of(
            "replicas replications",
            "reps replications",
            "runs replications",
            "n replications",
            "repeat replications",
            "people count",
            "number count",
            "headcount count",
            "size count",
            "duration for",
            "length for",
            "horizon for",
            "weeks for",
            "burn-in warmup",
            "name title id",
            "base extends",
            "include extends",
            "import extends",
            "parent extends",
            "params parameters",
            "settings parameters",
            "config parameters",
            "maturity capabilities preset",
            "level preset",
            "buy adopt",
            "roles staff",
            "people staff",
            "tests goals",
            "thresholds goals",
            "objectives goals",
            "slos goals",
            "variables vars",
            "random-seed seed",
            "version undercurrent",
            "wage cost",
            "salary cost",
            "rate cost",
            "measure metric",
            "kpi metric",
            "minimum min",
            "least min",
            "maximum max",
            "most max",
            "action do",
            "type debt do",
            "kind debt do",
            "role by",
            "who by",
            "owner by",
            "start from at",
            "begin from at",
            "after from wait",
            "since from",
            "show reveal",
            "visible reveal",
            "secret hidden",
            "question ask",
            "options choices",
            "answers choices",
            "delay wait",
            "if when",
            "condition when",
            "time at",
            "cost effort",
            "score points",
            "weight points",
            "notes meta",
            "description meta",
            "comment meta",
            "author meta",
            "fix remedy",
            "repair remedy",
            "repay remedy",
            "monitors detectors",
            "alerts detectors",
            "events interventions",
            "actions interventions",
            "steps interventions",
            "grid sweep",
            "matrix sweep",
            "quiz predict",
            "holiday holidays",
            "vacation leave",
            "hats also",
            "policy picks",
            "leaving leavers",
            "hiring hires",
            "wip in-progress",
            "exclude without remove-where",
            "remove remove-where",
            "hide remove-where",
            "drop remove-where",
            "where remove-where",
            "keep keep-only-where",
            "keep-only keep-only-where",
            "keep-where keep-only-where",
            "only keep-only-where",
            "fallback gives-way",
            "version list")) {
      var words = List.of(line.split(" "));
      table.merge(words.getFirst(), words.subList(1, words.size()), Keys::joined);
    }
    return table;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
