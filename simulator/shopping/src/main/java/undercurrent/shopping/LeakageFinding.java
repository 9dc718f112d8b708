package undercurrent.shopping;

import java.util.Locale;
import undercurrent.statistics.Estimate;

/// Something about a candidate or its rows that hints at a leak, or shows one.
public sealed interface LeakageFinding {

  /// Returns whether it is reason enough to refuse; if not, somebody should look.
  boolean refuses();

  /// Returns the finding in words.
  String words();

  /// A feature that alone tells nearly everything. It may be honest.
  ///
  /// @param column the feature
  /// @param auc its area under the ROC curve in the better direction, 0.5 to 1
  record StrongAlone(String column, double auc) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return false;
    }

    @Override
    public String words() {
      return String.format(Locale.ROOT, "'%s' alone has an AUC of %.3f", column, auc);
    }
  }

  /// A feature that is not in training what it was at request time, though it tells no more.
  ///
  /// @param column the feature
  /// @param share the share of rows in which it differs
  record Differs(String column, double share) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return false;
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT, "'%s' differs from request time in %.1f %% of rows", column, 100 * share);
    }
  }

  /// A feature that tells more in training than it did at request time: something came in later.
  ///
  /// @param column the feature
  /// @param given its AUC in the rows of training
  /// @param served its AUC at request time
  record KnownLater(String column, double given, double served) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return true;
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "'%s' has an AUC of %.3f in training and of %.3f at request time",
          column,
          given,
          served);
    }
  }

  /// A candidate that does worse on rows as they were at request time than on the same rows as
  /// training has them.
  ///
  /// @param difference by how many nats a row
  record FallsInShadow(Estimate difference) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return true;
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "log-loss rises by %.4f [%.4f, %.4f] on rows as they were at request time",
          difference.mean(),
          difference.low(),
          difference.high());
    }
  }

  /// A candidate better than those before it would lead one to expect. It may be honest.
  ///
  /// @param auc its AUC on rows as training has them
  /// @param limit what 1 in 1,000 would exceed if it were like those before
  record AheadOfHistory(double auc, double limit) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return false;
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT, "an AUC of %.3f, where the models before suggest %.3f at most", auc, limit);
    }
  }

  /// Rows that cannot be compared one by one, since training has another number of them.
  ///
  /// @param given how many training has
  /// @param served how many were logged
  record NotRowByRow(int given, int served) implements LeakageFinding {
    @Override
    public boolean refuses() {
      return false;
    }

    @Override
    public String words() {
      return given + " rows of training stand for " + served + " logged ones";
    }
  }
}
