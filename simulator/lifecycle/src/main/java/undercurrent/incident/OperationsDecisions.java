package undercurrent.incident;

import static undercurrent.decision.DecisionType.choice;

import java.util.List;
import undercurrent.decision.DecisionType;

/// What is decided about operations in every lifecycle.
public final class OperationsDecisions {
  /// What gives when operations take more of the SREs' time than the cap.
  public static final DecisionType TOIL =
      new DecisionType(
          "toil-over-cap",
          "sre",
          "Operations took more of the SREs' time than the cap. What gives?",
          "every four weeks, when it is so",
          List.of(
              choice("hand-over", "what can wait goes to the teams that own it, for four weeks"),
              choice("automate", "a program is written that does what triage does by hand"),
              choice("bear-it", "nothing")),
          "hand-over",
          "bear-it");

  /// Whether risky releases stop when the error budget is spent.
  public static final DecisionType BUDGET =
      new DecisionType(
          "error-budget-spent",
          "product-owner",
          "The error budget of 30 days is spent. Do risky releases stop?",
          "when it is spent",
          List.of(
              choice("freeze", "releases and changes wait until there is some budget again"),
              choice("go-on", "nothing waits")),
          "freeze",
          "go-on");

  /// All of them.
  public static final List<DecisionType> ALL = List.of(TOIL, BUDGET);

  private OperationsDecisions() {}
}
