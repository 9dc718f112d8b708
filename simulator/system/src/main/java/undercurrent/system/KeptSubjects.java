package undercurrent.system;

import java.util.Set;
import java.util.function.Supplier;

/// A store that keeps rows of persons or drives, and whose rows it has now.
///
/// @param store its name
/// @param subjects the numbers of those whose rows are in it
public record KeptSubjects(String store, Supplier<Set<Integer>> subjects) {}
