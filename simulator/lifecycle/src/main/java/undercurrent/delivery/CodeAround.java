package undercurrent.delivery;

import java.util.List;
import java.util.Optional;
import undercurrent.graph.Branches;
import undercurrent.graph.Copies;
import undercurrent.graph.Languages;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;

/// What the code around a change adds to it: settings of flags in which it has to be tested, copies of
/// the same computation that have to follow, parts in another language that somebody else writes.
final class CodeAround {
  private static final double WAY_HOURS =
      0.5; // a test by hand of one setting of the flags; assumed
  private static final double COPY_HOURS = 6; // the same change in a copy; assumed
  private static final double PART_HOURS = 5; // the part in another language; assumed
  private static final double BORDER_HOURS = 1; // a test of rounding and nulls across it; assumed

  private final DeliverySite site;
  private final Walk walk;
  private final Slips slips;
  private final CleanUps cleanUps;

  CodeAround(DeliverySite site, Walk walk, Slips slips, CleanUps cleanUps) {
    this.cleanUps = cleanUps;
    this.site = site;
    this.walk = walk;
    this.slips = slips;
  }

  /// Does what a change of code or data asks for beyond its making.
  void after(SimProcess self, Change change) {
    if (site.graph().find(change.node().id()).isEmpty()) {
      return;
    }
    if (change.type() == ChangeType.CODE) {
      testBranches(self, change);
    }
    if (change.type() == ChangeType.CODE || change.type() == ChangeType.DATA) {
      changeCopies(self, change);
      writeOtherLanguage(self, change);
    }
    if (change.type() != ChangeType.CONFIGURATION && change.type() != ChangeType.FILTER_RULE) {
      cleanUps.after(self, change);
    }
  }

  /// Tests a module in every way in which its flags let it run; the first way is in the making.
  void testBranches(SimProcess self, Change change) {
    String id = change.node().id();
    int ways = Branches.ways(Branches.in(site.graph(), id).size());
    if (ways > 1) {
      String title = "test of " + id + " in " + ways + " settings of its flags, for " + change;
      double hours = (ways - 1) * WAY_HOURS;
      Work work =
          work(title, change.node(), walk.maker(change), Subsystem.DATA_VERIFICATION, hours);
      site.organisation().await(self, work.as(Nature.TOIL));
    }
  }

  /// Makes the same change in each copy of the computation; nothing says where they are, so that some
  /// are overlooked.
  private void changeCopies(SimProcess self, Change change) {
    List<Node> copies = Copies.of(site.graph(), change.node().id());
    for (Node copy : copies) {
      String title = "the same in " + copy.id() + ", for " + change;
      Work work = work(title, copy, walk.maker(change), Walk.box(change.type()), COPY_HOURS);
      change.putIn(site.organisation().await(self, work).defects());
    }
    slips.overlooked(change, copies);
  }

  /// Lets those who know the other language write their part, and tests each border that it has.
  private void writeOtherLanguage(SimProcess self, Change change) {
    Node node = change.node();
    Optional<String> language = Languages.other(site.graph(), node.id());
    if (language.isEmpty()) {
      return;
    }
    String title = "the part of " + node.id() + " in " + language.get() + ", for " + change;
    Work part = work(title, node, SecondLanguage.KNOWN_BY, Walk.box(change.type()), PART_HOURS);
    change.putIn(site.organisation().await(self, part).defects());
    int borders = Languages.across(site.graph(), node.id()).size();
    String tests = "test of " + borders + " borders of " + node.id() + ", for " + change;
    double hours = borders * BORDER_HOURS;
    Work test = work(tests, node, walk.maker(change), Subsystem.DATA_VERIFICATION, hours);
    site.organisation().await(self, test.as(Nature.TOIL));
  }

  private static Work work(String title, Node node, Skill skill, Subsystem box, double hours) {
    return Work.of(title, node.stage(), skill, box, hours);
  }
}
