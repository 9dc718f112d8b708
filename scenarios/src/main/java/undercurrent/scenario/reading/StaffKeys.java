package undercurrent.scenario.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.organisation.StandardChoice;
import undercurrent.scenario.Staffing;
import undercurrent.settings.Knob;

/// The keys of `staff` and `team`, with their meaning.
public final class StaffKeys {
  private static final double WEEK = 7 * 24;
  private static final double MOST_WEEKS = 520 * WEEK;

  /// The settings of a role in `staff`.
  public static final List<Knob> ROLE =
      List.of(
          Knob.count("count", "1", "how many people").atMost(10_000),
          Knob.hoursPerWeek("hours", "40h/w", "what each works in a week").above0(),
          Knob.moneyRate("cost", "60/h", "what an hour of each costs"),
          Knob.share("skill", "1", "how well they do it").above0(),
          Knob.name(
              "picks",
              Staffing.AS_THE_ROLE,
              "how they pick among items that wait",
              Stream.concat(Stream.of(Staffing.AS_THE_ROLE), StandardChoice.ids().stream())
                  .toList()),
          Knob.names("also", "none", "the roles that each has besides", List.of()));

  /// The lists of a role in `staff`, and the settings of their items.
  private static final Map<String, List<Knob>> MOVES =
      Map.of(
          "hires",
          List.of(
              Knob.duration("at", "0h", "when it is decided to hire"),
              Knob.duration("lead", "8w", "how long until the first day; assumed").above0(),
              Knob.count("count", "1", "how many people").atLeast(1).atMost(10_000)),
          "leavers",
          List.of(
              Knob.duration("at", "0h", "when they leave for good"),
              Knob.count("count", "1", "how many people").atLeast(1).atMost(10_000)),
          "leave",
          List.of(
              Knob.duration("at", "0h", "when they go on leave"),
              Knob.duration("for", "2w", "how long they are away").atLeast(24),
              Knob.count("count", "1", "how many people").atLeast(1).atMost(10_000)));

  /// The keys of a role in `staff`, besides its settings.
  public static final List<Keys.Term> LISTS =
      List.of(
          new Keys.Term(
              "hires", "Who is hired during the run.", "[{ at: 8w, lead: 6w, count: 1 }]"),
          new Keys.Term("leavers", "Who leaves for good.", "[{ at: 20w, count: 1 }]"),
          new Keys.Term("leave", "Who is away for a while.", "[{ at: 10w, for: 2w, count: 1 }]"));

  /// The settings of `team`; all defaults are assumed unless a law is named.
  public static final List<Knob> TEAM =
      List.of(
          Knob.share("meetings", "0.25%", "share of the week for each other person (law L2: 2%)"),
          Knob.duration("refocus", "5m", "what turning to another stage takes").atMost(4),
          Knob.duration("ramp", "4w", "how long a newcomer is new (law L2)").atMost(MOST_WEEKS),
          Knob.share("newcomer-pace", "25%", "the pace of a newcomer (law L2)").above0(),
          Knob.share("mentoring", "30%", "share of a mentor's time for a newcomer (law L2)"),
          Knob.share("familiarity", "0%", "how much faster, at most, one becomes in a stage"),
          Knob.share("fatigue", "20%", "share of the pace that a week of night calls takes"),
          Knob.number("slips", "2.5", "slips that somebody makes in 100 hours")
              .atLeast(0)
              .atMost(10_000),
          Knob.count("holidays", "10", "how many of ten holidays are kept").atMost(10),
          Knob.duration("leave", "0h", "leave of each person in a year, drawn").atMost(26 * WEEK),
          Knob.share("turnover", "0%", "share of the people who leave in a year").atMost(0.95),
          Knob.duration("replacement", "8w", "how long until somebody comes for them; 0h: never")
              .atMost(MOST_WEEKS),
          Knob.count("in-progress", "0", "items begun in a stage at a time; 0 for any number"));

  private StaffKeys() {}

  /// Returns the settings of an item of a list of a role in `staff`, such as `hires`.
  public static List<Knob> moves(String list) {
    return Optional.ofNullable(MOVES.get(list)).orElseThrow();
  }
}
