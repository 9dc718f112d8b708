package undercurrent.report;

import java.util.Locale;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What happened as a phrase, to stand in a chain of causes.
final class CausePhrase {
  private CausePhrase() {}

  /// Returns the phrase of an event, with its week where that says something.
  static String of(TraceEvent event) {
    String phrase = of(event.what());
    return event.what() instanceof Happening.DebtBegan ? phrase : phrase + ", " + week(event);
  }

  private static String week(TraceEvent event) {
    return CauseMark.when(event).replaceFirst(", day.*", "");
  }

  /// Returns the phrase of a happening.
  static String of(Happening what) {
    return switch (what) {
      case Happening.DebtBegan debt -> "debt at work: " + debt.title();
      case Happening.DebtRepaid debt -> "debt '" + debt.debt() + "' paid back";
      case Happening.SignalReleased signal ->
          "release " + signal.release() + " of '" + signal.signal() + "' by its owner";
      case Happening.SignalPinned signal ->
          (signal.pinned() ? "frozen '" : "taken up again '") + signal.signal() + "'";
      case Happening.WorldChanged world -> "the world: " + world.what();
      case Happening.Scheduled due -> due.what() + ", as scheduled";
      case Happening.PartChanged part ->
          part.type().replace('-', ' ') + " '" + part.part() + "' " + part.change();
      case Happening.Released released -> "'" + released.version() + "' put into production";
      case Happening.RolledBack back -> "'" + back.version() + "' taken out again";
      case Happening.GateDecided gate ->
          "gate '" + gate.gate() + (gate.passed() ? "' passed" : "' refused ") + reason(gate);
      case Happening.ArtifactMade made ->
          made.type().replace('-', ' ') + " '" + made.artifact() + "'" + origin(made);
      case Happening.AlarmRaised alarm ->
          "alarm of " + alarm.detector() + " about '" + alarm.subject() + "'";
      case Happening.IncidentOpened opened -> opened.incident() + ": " + opened.subject();
      case Happening.IncidentClosed closed -> closed.incident() + " closed";
      case Happening.Decided decided -> Titles.person(decided.who()) + ": " + decided.what();
      case Happening.WorkRequested work -> "'" + work.title() + "' asked for";
      case Happening.Began _ -> "the run began";
      case Happening.QualityRead read ->
          "a reading of quality, " + read.view() + ": " + Figures.decimals(read.value(), 3);
      case Happening.LatencyRead read -> "a reading of latency, " + read.component();
      default -> sentence(CauseText.of(what));
    };
  }

  private static String origin(Happening.ArtifactMade made) {
    return made.type().equals("model") && !made.from().isEmpty()
        ? " made of " + Figures.whole(made.rows()) + " rows of '" + made.from() + "'"
        : "";
  }

  private static String reason(Happening.GateDecided gate) {
    return gate.passed() ? "" : gate.artifact();
  }

  private static String sentence(String text) {
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }
}
