package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.inquest.Mix;
import undercurrent.inquest.Move;
import undercurrent.inquest.Served;
import undercurrent.inquest.Suspects;
import undercurrent.inquest.Usual;
import undercurrent.kernel.SimTime;
import undercurrent.trace.TraceEvent;

/// How well what is named stands as the cause of a move.
///
/// @param standing how well
/// @param usual by how much the measure usually moves from one week to the next
/// @param named what is named: the causes, the likeliest first, or what was in force
/// @param nearest what happened nearest before and is none
/// @param sentences what is to be said about it
/// @param driven what was driven instead, where that is the cause; else empty
public record Verdict(
    Standing standing,
    Usual usual,
    List<TraceEvent> named,
    List<TraceEvent> nearest,
    List<String> sentences,
    String driven) {
  private static final int MOST = 3;

  /// What a move of a sum needs: its events are its parts, and nothing has to be found.
  static final Verdict SUM =
      new Verdict(Standing.PARTS, Usual.UNKNOWN, List.of(), List.of(), List.of(), "");

  /// How a cause stands.
  public enum Standing {
    /// The events named make up the move.
    PARTS,
    /// What is named lies between the two readings and can act in the direction of the move.
    CAUSE,
    /// Other conditions were driven, and in them quality is another.
    MIX,
    /// Nothing between the two readings can have done it.
    NONE;

    /// Returns the name as it stands in files.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Copies the lists.
  public Verdict {
    named = List.copyOf(named);
    nearest = List.copyOf(nearest);
    sentences = List.copyOf(sentences);
  }

  /// Returns the verdict about a reading.
  static Verdict of(
      Move move, Usual usual, Suspects suspects, Optional<Mix> mix, Optional<Served> served) {
    var said = new ArrayList<String>();
    if (usual.weeks() > 0) {
      said.add(size(move, usual));
    }
    served.ifPresent(one -> said.add(inWords(one, suspects.reading())));
    mix.ifPresent(one -> said.add(inWords(move, one)));
    boolean isMix = mix.filter(one -> one.isMain(move)).isPresent();
    if (isMix) {
      List<TraceEvent> driven = List.of(mix.orElseThrow().driving());
      also(suspects).ifPresent(said::add);
      String shares = shares(mix.orElseThrow());
      return new Verdict(Standing.MIX, usual, driven, suspects.nearest(), said, shares);
    }
    if (suspects.isFound()) {
      List<TraceEvent> causes = suspects.causes();
      said.addFirst(likeliest(causes.size()));
      List<TraceEvent> named = causes.subList(0, Math.min(MOST, causes.size()));
      return new Verdict(Standing.CAUSE, usual, named, suspects.nearest(), said, "");
    }
    TraceEvent inForce = served.map(Served::since).orElse(suspects.inForce());
    return new Verdict(Standing.NONE, usual, List.of(inForce), suspects.nearest(), said, "");
  }

  /// Tells whether a cause is named.
  boolean isFound() {
    return standing != Standing.NONE;
  }

  /// Returns the sentence that says that there is none, with what happened nearest before.
  String notFound() {
    var words = new StringBuilder("no cause found in the trace");
    for (TraceEvent event : nearest) {
      words.append(
          words.indexOf(";") < 0 ? "; nearest before it, shown as candidates only: " : "; ");
      words.append(CausePhrase.of(event));
    }
    return words.toString();
  }

  private static String likeliest(int count) {
    return count == 1
        ? "One thing happened since the reading before that can have done it."
        : count
            + " things happened since the reading before that can have done it; the trace does"
            + " not say how much each did. The likeliest first.";
  }

  private static String size(Move move, Usual usual) {
    double luck = usual.sharpestByLuck();
    String moves =
        "From week to week it usually moves by "
            + size(move, usual.median())
            + ", and the sharpest of "
            + usual.weeks()
            + " such moves would be up to "
            + size(move, luck)
            + " by luck alone";
    return Math.abs(move.change()) <= luck ? moves + ": this one may be luck." : moves + ".";
  }

  private static String size(Move move, double size) {
    return WhyAnswer.amount(move.measure(), size).substring(1);
  }

  private static String inWords(Served served, TraceEvent reading) {
    var origin = served.origin();
    int weeks = SimTime.weekNumber(reading.time()) - SimTime.weekNumber(served.made().time());
    return "In service was '"
        + served.version()
        + "', since week "
        + SimTime.weekNumber(served.since().time())
        + "; it was made of "
        + Figures.whole(origin.rows())
        + " rows of '"
        + origin.from()
        + "', "
        + weeks
        + (weeks == 1 ? " week" : " weeks")
        + " before this reading.";
  }

  private static String inWords(Move move, Mix mix) {
    return "The slices themselves moved it by "
        + WhyAnswer.amount(move.measure(), mix.within())
        + ", the conditions that were driven by "
        + WhyAnswer.amount(move.measure(), mix.between())
        + ": "
        + shares(mix)
        + ".";
  }

  private static String shares(Mix mix) {
    return mix.slice().replace('-', ' ')
        + " had "
        + Figures.percent(mix.before())
        + " of the miles and now has "
        + Figures.percent(mix.after());
  }

  private static Optional<String> also(Suspects suspects) {
    return suspects.causes().stream()
        .findFirst()
        .map(event -> "Since the reading before there was also: " + CausePhrase.of(event) + ".");
  }
}
