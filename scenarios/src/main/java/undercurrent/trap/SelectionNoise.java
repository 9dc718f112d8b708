package undercurrent.trap;

import java.util.List;
import undercurrent.shopping.reference.SelectionFigures;
import undercurrent.verification.ReferenceFigure;

/// The best of many candidates owes some of its lead to luck, and an equal model with another seed
/// looks better every second time.
///
/// The recipes and rows are those of the shop's own figures, which law L22 shows too.
final class SelectionNoise implements Trap {
  @Override
  public String title() {
    return "10 Selection noise";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 10): validation less test of the best of 4, 16, 64 by 400 rows"
        + " 1.2, 1.8, 2.5 points; of 64 by 100 rows 5.9, by 1,600 0.9; a new seed is better"
        + " 58 % of the time, by pairs 0 of 60";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    int usual = TrapTrial.USUAL_REPETITIONS; // for which the shop's figures have their sweeps
    int sweeps = Math.max(1, SelectionFigures.SWEEPS * trial.repetitions() / usual);
    return new SelectionFigures(trial.seed(), trial.workers(), sweeps)
        .figures().stream()
            .map(
                figure ->
                    topic()
                        .of(figure.what(), figure.measured(), figure.expected(), figure.decimals()))
            .toList();
  }
}
