package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleList;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTerm;
import undercurrent.trace.Happening;

/// A rule that goes out with a unit that slipped: everything is removed that costs two pounds, where two
/// hundred were meant.
///
/// It stays until those who buy in see weeks later what is not sold, or until somebody has looked.
final class RuleSlip {
  private static final Rule TOO_DEAR =
      Rule.remove("too-dear", RuleTerm.of(RuleColumn.PRICE, RuleOperator.AT_LEAST, 2));
  private static final double FINDING_HOURS = 3; // from a complaint to the rule; assumed
  private static final String AT = "world.rule-slip";

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;

  RuleSlip(Replication run, Settings settings, Storefront storefront) {
    this.run = run;
    this.settings = settings;
    this.storefront = storefront;
  }

  /// Returns what a scenario can set about it.
  static List<Knob> knobs() {
    return List.of(
        Knob.duration(AT, "0w", "when a rule first goes out that hides too much; 0w for never"),
        Knob.duration(AT + "-length", "5w", "how long it stays when nobody looks").atLeast(24),
        Knob.duration(AT + "-every", "3w", "from its end to the next").atLeast(24));
  }

  /// Begins to wait for the slips that the scenario foresees.
  void await() {
    if (WorldKnobs.happens(settings, AT)) {
      run.simulation().start("rules that slip", this::slipAgainAndAgain);
    }
  }

  private void slipAgainAndAgain(SimProcess self) {
    self.hold(SimTime.hours(settings.hours(AT)));
    while (true) {
      run.simulation().cause(1);
      run.trace().record(new Happening.WorldChanged("a rule goes out whose unit slipped"));
      var rules = new ArrayList<>(withoutSlip());
      rules.add(TOO_DEAR);
      storefront.renewRules(new RuleList(storefront.rules().name(), rules));
      self.hold(SimTime.hours(settings.hours(AT + "-length")));
      takeOut();
      self.hold(SimTime.hours(settings.hours(AT + "-every")));
    }
  }

  /// Has whoever works on an incident look at the rules; returns false where they are as they should be.
  boolean isFound(SimProcess self) {
    if (!storefront.rules().rules().contains(TOO_DEAR)) {
      return false;
    }
    run.organisation()
        .await(
            self,
            Work.of(
                    "look at the rules in service",
                    "filtering",
                    Skill.MERCHANDISING,
                    Subsystem.CONFIGURATION,
                    FINDING_HOURS)
                .as(Nature.INCIDENT)
                .urgently());
    takeOut();
    return true;
  }

  private List<Rule> withoutSlip() {
    return storefront.rules().rules().stream().filter(rule -> !rule.equals(TOO_DEAR)).toList();
  }

  private void takeOut() {
    if (storefront.rules().rules().contains(TOO_DEAR)) {
      storefront.renewRules(new RuleList(storefront.rules().name(), withoutSlip()));
    }
  }
}
