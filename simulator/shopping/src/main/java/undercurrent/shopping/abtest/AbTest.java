package undercurrent.shopping.abtest;

import java.util.TreeSet;
import undercurrent.statistics.Estimate;

/// What has been seen of an experiment with two arms, customer by customer.
///
/// A request succeeds when something on its slate is clicked. A test is planned for a number of
/// requests; before that only the sequential test may be looked at.
public final class AbTest {
  private final ArmAssignment assignment;
  private final ClusteredDifference clicks = new ClusteredDifference();
  private final ClusteredDifference revenue = new ClusteredDifference();
  private final SequentialTest sequential;
  private final TreeSet<Integer> plain = new TreeSet<>();
  private final TreeSet<Integer> challengers = new TreeSet<>();
  private ArmCounts first = new ArmCounts(0, 0);
  private ArmCounts second = new ArmCounts(0, 0);

  /// Starts an experiment.
  ///
  /// @param spread standard deviation of the differences that the sequential test is made for
  public AbTest(ArmAssignment assignment, double spread) {
    this.assignment = assignment;
    this.sequential = new SequentialTest(spread);
  }

  /// Tells whether a customer sees the challenger.
  public boolean isChallenger(int customer) {
    return assignment.isChallenger(customer);
  }

  /// Takes in what came of a request.
  ///
  /// @param clicks clicks on its slate, 0 or more
  /// @param pounds what was paid for what it showed
  public void observe(int customer, int clicks, double pounds) {
    boolean isChallenger = isChallenger(customer);
    (isChallenger ? challengers : plain).add(customer);
    this.clicks.add(isChallenger, customer, clicks > 0 ? 1 : 0, 1);
    revenue.add(isChallenger, customer, pounds, 1);
    if (isChallenger) {
      second = second.with(clicks > 0);
    } else {
      first = first.with(clicks > 0);
    }
  }

  /// Looks at the p-value that is valid whenever one looks; call it as often as is liked.
  public double peek() {
    return sequential.look(first, second);
  }

  /// Returns how likely the split of customers is when they come as planned.
  public double sampleRatio() {
    return assignment.sampleRatio(plain.size(), challengers.size());
  }

  /// Returns the share of requests with a click, challenger minus plain, by customer.
  public Estimate clickDifference() {
    return clicks.estimate(0.95);
  }

  /// Returns the pounds a request, challenger minus plain, by customer.
  public Estimate revenueDifference() {
    return revenue.estimate(0.95);
  }

  /// Returns the counts of the arm as it was.
  public ArmCounts plain() {
    return first;
  }

  /// Returns the counts of the challenger.
  public ArmCounts challenger() {
    return second;
  }
}
