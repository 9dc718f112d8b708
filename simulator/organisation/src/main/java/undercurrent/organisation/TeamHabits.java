package undercurrent.organisation;

/// What working together costs and how people change: parameters of the people of an organisation.
///
/// None of them multiplies a result: each makes work items, or changes the pace of a person.
///
/// @param meetings the share of the week that each other person of the team takes
/// @param refocusHours what it takes to turn to work of another stage
/// @param onboarding how newcomers begin
/// @param human how people grow familiar, tire and slip
/// @param leaveWeeks weeks of leave in a year, drawn for each person
/// @param turnover who leaves by chance, and how soon somebody else comes
/// @param board how much work a stage takes on
public record TeamHabits(
    double meetings,
    double refocusHours,
    Onboarding onboarding,
    Human human,
    int leaveWeeks,
    Turnover turnover,
    Board board) {
  private static final int MOST_OTHERS = 14;
  private static final double MOST_MEETINGS = 0.5;

  /// How newcomers begin: slowly, and with somebody who shows them around.
  ///
  /// The usual figures are those of law L2 (Abdel-Hamid 1989, *The Dynamics of Software Project
  /// Staffing*, refined by Hsia et al. 1999): four weeks, 30 % of a mentor; the quarter of the pace
  /// is the one that gives that law's published result.
  ///
  /// @param weeks how long somebody is new
  /// @param pace the pace of a newcomer, 1 for that of others
  /// @param mentoring the share of a mentor's time that a newcomer takes, meetings taken off
  public record Onboarding(double weeks, double pace, double mentoring) {
    /// The figures of law L2.
    public static final Onboarding USUAL = new Onboarding(4, 0.25, 0.3);

    /// Checks the numbers.
    public Onboarding {
      if (!(weeks >= 0 && weeks <= 520) || !(pace > 0 && pace <= 1) || !isShare(mentoring)) {
        throw new IllegalArgumentException(
            "onboarding needs 0 … 520 weeks, a pace of 0 … 1 and a share, not "
                + weeks
                + ", "
                + pace
                + " and "
                + mentoring);
      }
    }
  }

  /// How people grow familiar with their work, tire, and slip.
  ///
  /// @param familiarityGain how much faster, at most, somebody becomes in a stage by working there
  /// @param fatigueLoss the share of the pace that a week of too many hours at odd times takes
  /// @param slipsPerHour how many slips a rested person makes in an hour
  public record Human(double familiarityGain, double fatigueLoss, double slipsPerHour) {
    /// Always the same, and never wrong.
    public static final Human STEADY = new Human(0, 0, 0);

    /// Checks the numbers.
    public Human {
      if (!isShare(familiarityGain) || !isShare(fatigueLoss)) {
        throw new IllegalArgumentException(
            "familiarity and fatigue are shares of 0 … 1, not "
                + familiarityGain
                + " and "
                + fatigueLoss);
      }
      if (!(slipsPerHour >= 0 && slipsPerHour <= 100)) {
        throw new IllegalArgumentException("an hour has 0 … 100 slips, not " + slipsPerHour);
      }
    }
  }

  /// Who leaves by chance.
  ///
  /// @param perYear the chance that somebody leaves within a year, below 1
  /// @param replacementWeeks how long it takes until somebody else begins; 0 for never
  public record Turnover(double perYear, double replacementWeeks) {
    /// Nobody leaves by chance.
    public static final Turnover NONE = new Turnover(0, 0);

    /// Checks both.
    public Turnover {
      if (!(perYear >= 0 && perYear < 1) || !(replacementWeeks >= 0 && replacementWeeks <= 520)) {
        throw new IllegalArgumentException(
            "turnover needs a chance of 0 … 1 (below 1) and 0 … 520 weeks, not "
                + perYear
                + " and "
                + replacementWeeks);
      }
    }
  }

  /// How much work a stage takes on at a time; urgent work and reviews pass.
  ///
  /// @param begun how many items may be begun and not done; 0 for any number
  /// @param waiting how many may wait before work that has a patience is given up; 0 for any number
  public record Board(int begun, int waiting) {
    /// A board without limits.
    public static final Board OPEN = new Board(0, 0);

    /// Checks both.
    public Board {
      if (begun < 0 || waiting < 0) {
        throw new IllegalArgumentException(
            "a board needs limits of 0 or more, not " + begun + " and " + waiting);
      }
    }
  }

  /// Checks the numbers.
  public TeamHabits {
    if (!isShare(meetings)) {
      throw new IllegalArgumentException("meetings are shares of 0 … 1, not " + meetings);
    }
    if (!(refocusHours >= 0 && refocusHours <= 4)) {
      throw new IllegalArgumentException("refocusing takes 0 … 4 hours, not " + refocusHours);
    }
    if (leaveWeeks < 0 || leaveWeeks > 26) {
      throw new IllegalArgumentException("leave is 0 … 26 weeks of the year, not " + leaveWeeks);
    }
  }

  /// Returns the habits of people who never meet, tire, slip or leave.
  public static TeamHabits plain() {
    return new TeamHabits(0, 0, Onboarding.USUAL, Human.STEADY, 0, Turnover.NONE, Board.OPEN);
  }

  /// Returns the same habits with other meetings.
  public TeamHabits meeting(double share) {
    return new TeamHabits(share, refocusHours, onboarding, human, leaveWeeks, turnover, board);
  }

  /// Returns the same habits with another cost of turning to another stage.
  public TeamHabits refocusing(double hours) {
    return new TeamHabits(meetings, hours, onboarding, human, leaveWeeks, turnover, board);
  }

  /// Returns the same habits with people who grow familiar, tire and slip.
  public TeamHabits human(double familiarity, double fatigue, double slips) {
    var other = new Human(familiarity, fatigue, slips);
    return new TeamHabits(meetings, refocusHours, onboarding, other, leaveWeeks, turnover, board);
  }

  /// Returns the same habits with people who go on leave and leave for good.
  public TeamHabits moving(int leave, Turnover leaving) {
    return new TeamHabits(meetings, refocusHours, onboarding, human, leave, leaving, board);
  }

  /// Returns the same habits with another board.
  public TeamHabits on(Board other) {
    return new TeamHabits(meetings, refocusHours, onboarding, human, leaveWeeks, turnover, other);
  }

  /// Returns the same habits with another way to begin.
  public TeamHabits beginning(Onboarding other) {
    return new TeamHabits(meetings, refocusHours, other, human, leaveWeeks, turnover, board);
  }

  /// Returns the share of the week that somebody spends in meetings.
  ///
  /// A team is split when it has more than 15 people, and nobody meets for more than half of the
  /// week (both assumed).
  public double meetingShare(int people) {
    int others = Math.clamp(people - 1L, 0, MOST_OTHERS);
    return Math.min(MOST_MEETINGS, others * meetings);
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }
}
