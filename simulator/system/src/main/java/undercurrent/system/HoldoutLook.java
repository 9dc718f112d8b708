package undercurrent.system;

/// A look of a sweep at rows that were held back, beside what the same models did on rows that came
/// later.
///
/// The margin of a row is 1 where the model that was taken is right, else 0, less the share of all
/// models of the sweep that are right. Taken over rows that came later, it says whether the winner
/// is as much better than its rivals as it was said to be: how hard rows are cancels out.
///
/// @param day when the later rows were there
/// @param version the model that was taken
/// @param ranked how many models were ranked by these held-back rows since the rows were renewed; 0
///   where rows of their own were kept for that
/// @param heldBack the margins on the rows that were held back
/// @param later the margins on rows that came after the sweep; empty while there are none
public record HoldoutLook(int day, String version, int ranked, double[] heldBack, double[] later) {}
