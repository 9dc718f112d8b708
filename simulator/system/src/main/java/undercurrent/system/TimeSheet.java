package undercurrent.system;

/// What the hours of a week were booked for, and what became of the changes on their way in it.
///
/// @param day the last day of the week
/// @param hours all hours of everybody
/// @param debtService the hours among them that paid debts back, clean-ups with them
/// @param rework the hours among them that did something again
/// @param returned how often a check sent a change back to its maker
/// @param released how many changes went into production
public record TimeSheet(
    int day, double hours, double debtService, double rework, int returned, int released) {}
