package undercurrent.system;

/// A week of a branch of the code, as the coverage of production has it.
///
/// @param day the last day of the week
/// @param flag the flag that says whether the branch is taken
/// @param module the module that reads the flag
/// @param ageDays the days since the flag came into the code
/// @param share the share of the module's calls that took the branch, 0 … 1
public record BranchTaken(int day, String flag, String module, int ageDays, double share) {}
