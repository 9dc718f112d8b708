package undercurrent.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import undercurrent.delivery.Change;
import undercurrent.delivery.Fault;
import undercurrent.delivery.HandPaths;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;

/// A shop in which only changes are delivered: nobody buys, nothing is trained, and the people have
/// other work for three tenths of each day; a year of the shop asks 13 to 38 % of them.
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
    run.deliver(parameters, Map.of(), DeliveryAlone::harmless);
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
