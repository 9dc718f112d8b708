package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import undercurrent.experiment.Measure;
import undercurrent.inquest.Contribution;
import undercurrent.inquest.Inquest;
import undercurrent.inquest.Move;
import undercurrent.inquest.Suspects;
import undercurrent.ledger.ItemCourse;
import undercurrent.ledger.StageFlow;
import undercurrent.trace.TraceEvent;

/// Why a measure moved: the moves, and for each what brought it about with its chain of causes.
///
/// @param measure the measure
/// @param moves the moves, the sharpest first
public record WhyAnswer(Measure measure, List<Explained> moves) {
  private static final int MOST_CAUSES = 3;
  private static final int MOST_LINKS = 6;

  /// A move with what brought it about.
  ///
  /// @param move the move
  /// @param verdict how well what is named stands as its cause
  /// @param causes what did most to it, or what was in force where no cause was found
  public record Explained(Move move, Verdict verdict, List<Cause> causes) {

    /// Returns the move and its main cause in one line, such as `accuracy oracle −4 points in week 12
    /// ← …`.
    public String line() {
      String moved = inWords(move);
      return verdict.isFound() ? moved + trail() : moved + ": " + verdict.notFound();
    }

    private String trail() {
      var text = new StringBuilder(verdict.driven().isEmpty() ? "" : " ← " + verdict.driven());
      for (var link : causes.getFirst().chain().withoutWork(MOST_LINKS).links().reversed()) {
        if (!isReading(link)) {
          text.append(" ← ").append(link.phrase());
        }
        if (link.omitted() > 0) {
          text.append(" ← …");
        }
      }
      return text.toString();
    }

    private boolean isReading(CauseChain.Link link) {
      boolean isSymptom = link.event().id() == causes.getFirst().contribution().example().id();
      return isSymptom && link.phrase().startsWith("a reading of ");
    }
  }

  /// What brought a move about.
  ///
  /// @param contribution like events and what they did to the measure
  /// @param chain what led to the one of them that did most
  public record Cause(Contribution contribution, CauseChain chain) {

    /// Returns the cause of a reading, such as `model-7 serves everybody, week 12: rooted in a
    /// schedule`.
    String what() {
      var links = chain.links();
      return links.get(Math.max(0, links.size() - 2)).phrase()
          + ": rooted in "
          + contribution.root().title();
    }

    /// Returns what the events are and what they did, such as `rework in labeling: 31 h more than
    /// usual`.
    public String inWords(Measure measure) {
      var what = contribution.what();
      String subject =
          what.kind().equals("worked")
              ? what.nature().replace('-', ' ') + " in " + what.of().replace('-', ' ')
              : (what.kind() + " " + what.of()).replace('-', ' ').strip();
      String times = contribution.events() == 1 ? "1 event" : contribution.events() + " events";
      if (contribution.events() == 1 && measure.kind() == Measure.Kind.LEVEL) {
        return subject + ", the one that shows it, rooted in " + contribution.root().title();
      }
      String did =
          measure.kind() == Measure.Kind.SUM
              ? amount(measure, contribution.change()) + " against the weeks before"
              : "pulled it by " + amount(measure, contribution.amount());
      return subject + ", " + times + ", rooted in " + contribution.root().title() + ": " + did;
    }
  }

  /// Copies the list.
  public WhyAnswer {
    moves = List.copyOf(moves);
  }

  /// Explains the move of a week, or else the sharpest moves.
  ///
  /// @param week the week, from 0; empty for the sharpest
  /// @param most how many moves at most
  public static WhyAnswer of(Inquest inquest, Measure measure, Optional<Integer> week, int most) {
    List<Move> moves =
        week.map(one -> inquest.at(measure, one).stream().toList())
            .orElseGet(() -> inquest.sharpest(measure, most));
    var explained = new ArrayList<Explained>();
    for (Move move : moves) {
      List<Contribution> all = inquest.contributions(move);
      if (!all.isEmpty()) {
        TraceEvent example = all.getFirst().example();
        explained.add(
            inquest
                .suspects(move, example)
                .map(suspects -> suspected(inquest, move, all.getFirst(), suspects))
                .orElseGet(() -> new Explained(move, Verdict.SUM, causes(inquest, move, all))));
      }
    }
    return new WhyAnswer(measure, explained);
  }

  private static List<Cause> causes(Inquest inquest, Move move, List<Contribution> all) {
    var causes = new ArrayList<Cause>();
    for (Contribution one : all) {
      if (causes.size() < MOST_CAUSES && (causes.isEmpty() || isAlong(move, one))) {
        causes.add(new Cause(one, CauseChain.of(inquest.books(), one.example())));
      }
    }
    return List.copyOf(causes);
  }

  /// Explains a reading by what can have moved it, else by what was driven, else not at all.
  private static Explained suspected(
      Inquest inquest, Move move, Contribution shown, Suspects suspects) {
    var verdict =
        Verdict.of(
            move,
            inquest.usual(move.measure()),
            suspects,
            inquest.mix(move, suspects.reading()),
            isAccuracy(move) ? inquest.served(suspects.reading()) : Optional.empty());
    var causes = new ArrayList<Cause>();
    for (TraceEvent event : verdict.named()) {
      var root = inquest.books().causes().root(event.id());
      var chain = CauseChain.of(inquest.books(), event).to(suspects.reading());
      causes.add(new Cause(shown.rootedIn(root), chain));
    }
    return new Explained(move, verdict, List.copyOf(causes));
  }

  private static boolean isAccuracy(Move move) {
    return move.measure().name().startsWith("accuracy.");
  }

  private static boolean isAlong(Move move, Contribution one) {
    return one.change() * move.change() > 0;
  }

  /// Returns a move in words, such as `accuracy oracle −4.1 points in week 12 (0.861 → 0.820)`.
  static String inWords(Move move) {
    String name = move.measure().name().replace('.', ' ');
    String week = " in week " + (move.week() + 1);
    String after = value(move.measure(), move.after());
    return Double.isNaN(move.before())
        ? name + " " + after + week
        : name
            + " "
            + amount(move.measure(), move.change())
            + week
            + " ("
            + value(move.measure(), move.before())
            + " → "
            + after
            + ")";
  }

  static String amount(Measure measure, double change) {
    String sign = change < 0 ? "−" : "+";
    double size = Math.abs(change);
    return measure.unit().equals("ratio")
        ? sign + Figures.decimals(100 * size, 1) + " points"
        : sign + (Figures.short3(size) + " " + Figures.unitInWords(measure.unit())).strip();
  }

  private static String value(Measure measure, double value) {
    return measure.unit().equals("ratio") ? Figures.decimals(value, 3) : Figures.short3(value);
  }

  /// Returns the pieces of work in a chain that waited longest, the longest first.
  static List<ItemCourse> longestWaits(CauseChain chain, int most) {
    return chain.links().stream()
        .flatMap(link -> link.work().stream())
        .filter(ItemCourse::isFinished)
        .sorted(Comparator.comparingDouble(course -> -course.waitHours()))
        .limit(most)
        .toList();
  }

  /// Returns a flow in a few words, such as `labeling: 244 items, 5.7 h in hand, 37 h waiting`.
  static String flow(StageFlow flow) {
    return flow.stage().replace('-', ' ')
        + ": "
        + flow.items()
        + " items, "
        + Figures.decimals(flow.touchHours() / flow.items(), 1)
        + " h in hand, "
        + Figures.decimals(flow.waitHours() / flow.items(), 0)
        + " h waiting";
  }
}
