package undercurrent.shopping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.statistics.ClusteredMean;
import undercurrent.statistics.Estimate;

/// What a candidate must show against the model in service, on rows that neither learnt from.
///
/// By margin, the mean losses are compared as they are. By pairs, each row's loss with one model is
/// taken from its loss with the other, so that what makes rows hard cancels, and the interval of
/// the mean difference decides; rows of one request count as one cluster ([ClusteredMean]). See
/// decision 18 for why a retraining need not be better.
///
/// @param test how losses are compared
/// @param margin by how many nats a candidate that claims to be no worse may be worse, 0 or more
/// @param confidence how often intervals hold the true difference, between 0 and 1; half of what is
///   left is the chance that a candidate passes whose claim is only just untrue
public record ScoringGate(Test test, double margin, double confidence) {
  private static final int LEAST_REQUESTS = 2;

  /// How losses are compared.
  public enum Test {
    /// The mean losses, whatever chance did to them.
    MARGIN("margin"),
    /// The interval of the mean difference.
    PAIRED("paired");

    private final String text;

    Test(String text) {
      this.text = text;
    }

    /// Returns the tests as scenarios write them.
    public static List<String> texts() {
      return List.of(MARGIN.text, PAIRED.text);
    }

    /// Returns the test that a text names.
    ///
    /// @throws IllegalArgumentException when it names none
    public static Test named(String text) {
      return switch (text) {
        case "margin" -> MARGIN;
        case "paired" -> PAIRED;
        default ->
            throw new IllegalArgumentException(
                "a gate tests by one of " + texts() + ", not '" + text + "'");
      };
    }
  }

  /// What a candidate claims.
  public enum Claim {
    /// It is not worse by more than the margin: what a retraining of the same recipe on newer rows
    /// has to show, since the model in service grows stale.
    NOT_WORSE,
    /// It is better: what another recipe has to show, since a change costs work and brings risk.
    BETTER
  }

  /// What the gate says.
  ///
  /// @param passed whether the candidate passes
  /// @param difference the loss of the candidate over that of the model in service, nats a row;
  ///   empty without a model in service
  public record Verdict(boolean passed, Optional<Estimate> difference) {

    /// Returns the evidence in words.
    public String words() {
      return difference.map(Verdict::words).orElse("no model in service");
    }

    private static String words(Estimate d) {
      return d.low() == 0 && d.high() == 0
          ? "it answers as the model in service does, over " + d.count() + " requests"
          : String.format(
              Locale.ROOT,
              "log-loss %+.4f [%+.4f, %+.4f] against the model in service, over %d requests",
              d.mean(),
              d.low(),
              d.high(),
              d.count());
    }
  }

  /// Checks the numbers.
  public ScoringGate {
    if (!(margin >= 0) || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a gate needs a margin of 0 or more and a confidence between 0 and 1, not "
              + margin
              + " and "
              + confidence);
    }
  }

  /// Returns whether a candidate's claim holds. The first model passes; so does no candidate by
  /// pairs when there is only one request, which cannot tell how much requests differ.
  ///
  /// @param candidate the candidate's loss on each row
  /// @param incumbent that of the model in service; empty when there is none
  /// @param requests the request of each row
  public Verdict judge(
      Claim claim, double[] candidate, Optional<double[]> incumbent, long[] requests) {
    if (incumbent.isEmpty()) {
      return new Verdict(true, Optional.empty());
    }
    double[] differences = candidate.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= incumbent.get()[i];
    }
    Estimate difference = ClusteredMean.of(differences, requests, confidence);
    boolean passed =
        switch (test) {
          case MARGIN -> byMeans(claim, mean(candidate), mean(incumbent.get()));
          case PAIRED -> difference.count() >= LEAST_REQUESTS && holds(claim, difference.high());
        };
    return new Verdict(passed, Optional.of(difference));
  }

  private boolean byMeans(Claim claim, double candidate, double incumbent) {
    return switch (claim) {
      case NOT_WORSE -> candidate <= incumbent + margin;
      case BETTER -> candidate < incumbent;
    };
  }

  private boolean holds(Claim claim, double worst) {
    return switch (claim) {
      case NOT_WORSE -> worst <= margin;
      case BETTER -> worst < 0;
    };
  }

  private static double mean(double[] losses) {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / losses.length;
  }
}
