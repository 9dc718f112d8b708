package undercurrent.system;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A look of a sweep at rows that were held back, beside what the same models did on rows that came
/// later.
///
/// The margin of a row, or of the rows of a page, is how good the model that was taken is there (1 where it
/// is right, else 0; or its log-likelihood), less how good its rivals are: all models of the sweep on the
/// mean, or the model that it is to replace. Taken over rows that came later, it says whether the winner is
/// as much better as it was said to be: how hard rows are cancels out.
///
/// @param day when the later rows were there
/// @param version the model that was taken
/// @param ranked how many models were ranked by these held-back rows since the rows were renewed; 0
///   where rows of their own were kept for that
/// @param heldBack the margins on the rows that were held back
/// @param later the margins on rows that came after the sweep; empty while there are none
/// @param least what a margin has to be to matter, as the gate has it
public record HoldoutLook(
    int day, String version, int ranked, double[] heldBack, double[] later, double least) {

  /// Returns how much better the winner looked, beside its rivals, on the rows that were held back than on
  /// later ones; empty while there are none.
  public OptionalDouble optimism() {
    return Arrays.stream(heldBack).average().stream()
        .flatMap(looked -> Arrays.stream(later).average().stream().map(is -> looked - is))
        .findFirst();
  }
}
