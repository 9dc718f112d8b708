package undercurrent.system;

/// What the hours of a week were booked for, and what became of the changes on their way in it.
///
/// @param day the last day of the week
/// @param hours all hours of everybody
/// @param debtService the hours among them that paid debts back, clean-ups with them
/// @param returned how often a check sent a change back to its maker
public record TimeSheet(int day, double hours, double debtService, int returned) {}
