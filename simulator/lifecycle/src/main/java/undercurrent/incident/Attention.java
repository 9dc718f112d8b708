package undercurrent.incident;

import java.util.Locale;

/// How likely it is that somebody on duty misses a page: after `n` pages of the same shift it is 1
/// − (1 − loss)ⁿ, so that the first page of a shift is never missed and each takes away the same
/// share of the attention that is left.
///
/// That alerts tire is reported (Beyer et al. 2016, chapter 11; Shankar et al. 2022); the formula
/// and its parameter are assumed.
///
/// @param loss the share of attention that a page takes, from 0 to below 1
public record Attention(double loss) {
  /// The loss that holds when nothing else is said, in words of a scenario; assumed.
  public static final String USUAL = "5%";

  /// Checks the share.
  public Attention {
    if (!(loss >= 0 && loss < 1)) {
      throw new IllegalArgumentException("attention needs a loss from 0 to below 1, not " + loss);
    }
  }

  /// Returns the model in words, with its figures, for whoever asks what was assumed.
  public static String inWords() {
    var usual = new Attention(0.05);
    var text =
        new StringBuilder(
            """
            Attention of people on call (assumed)

            The chance to miss a page is 1 - (1 - loss)^n after n pages of the same shift of
            twelve hours. That alerts tire is reported (Beyer et al. 2016, chapter 11; Shankar et
            al. 2022); the formula and its one parameter are assumed: on-call.attention-loss, 5%
            unless a scenario says otherwise.

              pages before   missed
            """);
    for (int pages : new int[] {0, 1, 2, 5, 10, 20}) {
      text.append(
          String.format(Locale.ROOT, "  %12d   %4.1f %%\n", pages, 100 * usual.missChance(pages)));
    }
    return text.toString();
  }

  /// Returns the chance that the next page is missed.
  ///
  /// @param pagesBefore pages that the person had in this shift
  public double missChance(int pagesBefore) {
    return 1 - StrictMath.pow(1 - loss, pagesBefore);
  }
}
