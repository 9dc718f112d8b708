package undercurrent.delivery;

import java.util.ArrayList;
import undercurrent.graph.CallSites;
import undercurrent.graph.ImpactAnalysis;
import undercurrent.graph.Inspection;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;

/// What the surroundings of a part add to a change of it: somebody who knows it has to be found, what
/// uses it has to be found, and what calls the same package has to go along.
final class Surroundings {
  private static final long ASKING = 2 * SimTime.DAY; // until somebody says "I can"; assumed
  private static final double PORT_HOURS = 6; // of a module to another learner; assumed

  private final DeliverySite site;
  private final Walk walk;
  private final Slips slips;
  private final CodeAround code;

  Surroundings(DeliverySite site, Settings settings, Walk walk, Slips slips) {
    this.site = site;
    this.walk = walk;
    this.slips = slips;
    this.code = new CodeAround(site, walk, slips, new CleanUps(site, settings, walk, slips));
  }

  /// Returns what the code around a change adds to it.
  CodeAround code() {
    return code;
  }

  /// Finds out who knows the part and what a change of it can reach; both are known at once where the
  /// part has an owner and every part says what it uses.
  void before(SimProcess self, Change change) {
    if (site.graph().find(change.node().id()).isPresent()) {
      findSomebody(self, change);
      findUsers(self, change);
    }
  }

  private void findSomebody(SimProcess self, Change change) {
    String id = change.node().id();
    if (change.node().owner().isEmpty()) {
      self.hold(ASKING);
      var unknown = new ArrayList<>(site.graph().users(id));
      unknown.addAll(site.graph().sources(id));
      unknown.add(change.node());
      String title = "reading into " + id + ", which nobody answers for";
      book(self, title, change, Inspection.hours(unknown));
    }
  }

  private void findUsers(SimProcess self, Change change) {
    String id = change.node().id();
    var analysis = ImpactAnalysis.of(site.graph(), id);
    if (!analysis.opened().isEmpty()) {
      int parts = analysis.opened().size();
      String title = "search of " + parts + " parts for what uses " + id;
      book(self, title, change, analysis.hours());
      slips.overlooked(change, analysis.hidden());
    }
  }

  private void book(SimProcess self, String title, Change change, double hours) {
    Work work =
        Work.of(title, change.node().stage(), walk.maker(change), Subsystem.ANALYSIS_TOOLS, hours);
    site.organisation().await(self, work.as(Nature.TOIL));
  }

  /// Adapts every module but the first that calls the package that models are learnt with; the first
  /// is in the making of a model.
  void after(SimProcess self, Change change) {
    code.after(self, change);
    if (change.type() == ChangeType.MODEL) {
      for (Node module : CallSites.ofLearning(site.graph()).stream().skip(1).toList()) {
        String title = "port and test of " + module.id() + ", for " + change;
        Work work =
            Work.of(title, module.stage(), Skill.ML_ENGINEERING, Subsystem.ML_CODE, PORT_HOURS);
        change.putIn(site.organisation().await(self, work).defects());
      }
    }
  }
}
