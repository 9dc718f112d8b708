package undercurrent.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import undercurrent.delivery.Change;
import undercurrent.delivery.Delivery;
import undercurrent.delivery.Fault;
import undercurrent.delivery.HandPaths;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;

/// A shop in which only changes are delivered: nobody buys, nothing is trained, and the people have
/// other work for three tenths of each day; a year of the shop asks 13 to 38 % of them. What is wrong
/// with a change harms nobody but who complains, and is taken back as anywhere else.
record DeliveryAlone() implements Lifecycle.Opened {
  private static final double WEEK = 7 * 24;
  private static final HandPaths BY_HAND = new HandPaths(List.of(), WEEK, 3 * WEEK, 2 * WEEK);
  private static final double OTHER_HOURS_PER_DAY = 2.4; // assumed
  private static final List<Skill> TRADES =
      List.of(
          Skill.DATA_ENGINEERING,
          Skill.ML_ENGINEERING,
          Skill.DATA_SCIENCE,
          Skill.RELIABILITY,
          Skill.PRODUCT,
          Skill.MERCHANDISING);

  /// Returns the plan of such a shop without any capability.
  static Plan plan(LawTrial trial, int weeks, List<String> parameters) {
    Plan shop = trial.plan(new LawArm("retail", weeks, parameters).able("none"));
    return new Plan(
        shop.scenario(),
        shop.lifecycle(),
        new DeliveryAlone(),
        shop.parameters(),
        shop.people(),
        List.of(),
        List.of(),
        List.of(),
        shop.horizonHours(),
        shop.arrangement());
  }

  @Override
  public String inputInWords() {
    return "changes, and nothing else";
  }

  @Override
  public int firstWeekday() {
    return 0;
  }

  @Override
  public SequencedMap<String, Runnable> operations() {
    return new LinkedHashMap<>();
  }

  @Override
  public void begin(Replication run, Settings parameters) {
    BY_HAND.begin(run.paths());
    Delivery delivery = run.deliver(parameters, Map.of(), DeliveryAlone::harmless);
    run.incidents().onIncident("operations", delivery::restore);
    for (Skill trade : TRADES) {
      run.simulation().start("other work", self -> otherWork(self, run, trade));
    }
  }

  private static void otherWork(SimProcess self, Replication run, Skill trade) {
    var work =
        Work.of(
            "other work",
            "operations",
            trade,
            Subsystem.PROCESS_MANAGEMENT_TOOLS,
            OTHER_HOURS_PER_DAY);
    while (true) {
      self.hold(SimTime.WEEK / 5);
      run.organisation().request(work);
    }
  }

  private static Fault harmless(Change change, RandomStream chance) {
    return new Fault() {
      @Override
      public String title() {
        return "nothing";
      }

      @Override
      public void begin(long event) {}

      @Override
      public void end(long event) {}
    };
  }
}
