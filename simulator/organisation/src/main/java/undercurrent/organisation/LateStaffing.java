package undercurrent.organisation;

/// What adding people to work that is under way does to its end and its cost, as a flow that can
/// be worked out by hand: Brooks's law in the refined form of Abdel-Hamid (1989) and Hsia, Hsu and
/// Kung (1999).
///
/// Everybody spends a share of the week on each other person of the team. A newcomer works at a
/// part of the pace of others during the ramp, and takes a share of a mentor's time.
///
/// @param rampWeeks how long somebody is new
/// @param pace the pace of a newcomer, 1 for that of others
/// @param mentoring the share of a mentor's time that a newcomer takes
/// @param perPair the share of the week that each other person of the team takes
public record LateStaffing(double rampWeeks, double pace, double mentoring, double perPair) {
  /// The figures of law L2: four weeks, 30 % of a mentor, 2 % for each pair; the pace of a quarter
  /// is the one that gives its result.
  public static final LateStaffing LAW = new LateStaffing(4, 0.25, 0.3, 0.02);

  /// How long it takes and what is paid.
  ///
  /// @param weeks until all is done
  /// @param personWeeks the weeks of all people together
  public record Finish(double weeks, double personWeeks) {}

  /// Checks the numbers.
  public LateStaffing {
    if (!(rampWeeks >= 0) || !(pace >= 0 && pace <= 1) || !(mentoring >= 0) || !(perPair >= 0)) {
      throw new IllegalArgumentException(
          "late staffing needs numbers of 0 or more and a pace of at most 1, not "
              + rampWeeks
              + ", "
              + pace
              + ", "
              + mentoring
              + " and "
              + perPair);
    }
  }

  /// Returns the habits of a team that works so.
  public TeamHabits habits() {
    return TeamHabits.plain()
        .meeting(perPair)
        .beginning(new TeamHabits.Onboarding(rampWeeks, pace, mentoring));
  }

  /// Returns when work is finished that people share who are joined by others at once.
  ///
  /// @param personWeeks the work that is left
  /// @param people who are there already, 1 or more
  /// @param added who come now, 0 or more
  public Finish finish(double personWeeks, int people, int added) {
    double ramping = (people + added * (pace - mentoring)) * attention(people + added);
    double full = (people + added) * attention(people + added);
    check(Math.min(ramping, full), people, added);
    double inRamp = added == 0 ? 0 : Math.min(personWeeks, rampWeeks * ramping);
    double weeks = inRamp / ramping + (personWeeks - inRamp) / full;
    return new Finish(weeks, weeks * (people + added));
  }

  /// Returns the work above which the added people bring the end nearer; below it they delay it.
  /// It is infinite when they always do.
  public double turningPoint(int people, int added) {
    double before = people * attention(people);
    double ramping = (people + added * (pace - mentoring)) * attention(people + added);
    double full = (people + added) * attention(people + added);
    double gain = 1 / before - 1 / full;
    if (ramping >= before) {
      return 0;
    }
    return gain <= 0 ? Double.POSITIVE_INFINITY : rampWeeks * (1 - ramping / full) / gain;
  }

  private double attention(int people) {
    return 1 - perPair * (people - 1);
  }

  private static void check(double capacity, int people, int added) {
    if (people < 1 || added < 0 || !(capacity > 0)) {
      throw new IllegalArgumentException(
          "nothing gets done by " + people + " people and " + added + " more");
    }
  }
}
