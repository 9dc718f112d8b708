package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Reach;
import undercurrent.organisation.Review;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkCalendar;
import undercurrent.settings.Settings;
import undercurrent.trace.Trace;

/// Who looks over a change, and how much of the system. Oracle: a drawing of four parts whose
/// closures are counted by hand, a link that nobody declared among them.
class PeerReviewTest {
  private final Simulation simulation = new Simulation();
  private final SystemGraph graph = new SystemGraph();

  @AfterEach
  void close() {
    simulation.close();
  }

  private PeerReview reviews(String how, Skill... staff) {
    for (String id : List.of("rules", "filter", "page", "report")) {
      var owner = id.equals("page") ? Optional.<String>empty() : Optional.of("somebody");
      graph.add(new Node(id, Node.Kind.ARTIFACT, "stage", owner));
    }
    graph.link("rules", "filter");
    graph.link("filter", "page");
    graph.linkUndeclared("filter", "report");
    var people = new java.util.ArrayList<Person>();
    for (int i = 0; i < staff.length; i++) {
      var role = new OneSkill(staff[i]);
      people.add(new Person(role.id() + " " + i, role, new WorkCalendar(0, 8), 1, 50));
    }
    var team = new Organisation(simulation, new Trace(simulation, "test"), people);
    var settings = Settings.of(DeliveryKnobs.all(), Map.of("changes.review", how));
    return new PeerReview(graph, team, settings);
  }

  private static Work work(Skill skill) {
    return Work.of("change", "stage", skill, Subsystem.ML_CODE, 3);
  }

  @Test
  void aReviewIsAsLongAsTheClosureOfWhatIsChanged() {
    var reviews = reviews("peers", Skill.MERCHANDISING, Skill.MERCHANDISING);
    Work change = reviews.of(work(Skill.MERCHANDISING), "rules");
    double each = Review.USUAL_HOURS_PER_NODE;
    assertThat(change.review()).contains(new Review(Skill.MERCHANDISING, 4, each));
    assertThat(change.reach())
        .isEqualTo(new Reach(List.of("rules", "filter", "report"), List.of("page")));
    assertThat(reviews.of(work(Skill.MERCHANDISING), "report").review())
        .contains(new Review(Skill.MERCHANDISING, 1, each));
  }

  @Test
  void wherePeopleAreAloneInTheirTradeThoseWhoAreConsultedRead() {
    var reviews = reviews("peers", Skill.SYSTEM_ENGINEERING, Skill.ML_ENGINEERING);
    assertThat(reviews.of(work(Skill.SYSTEM_ENGINEERING), "page").review().map(Review::skill))
        .contains(Skill.ML_ENGINEERING);
  }

  @Test
  void wherePeersReadNothingThereIsNoReviewButTheReachStays() {
    var reviews = reviews("none", Skill.MERCHANDISING, Skill.MERCHANDISING);
    Work change = reviews.of(work(Skill.MERCHANDISING), "filter");
    assertThat(change.review()).isEmpty();
    assertThat(change.reach().size()).isEqualTo(3);
  }

  @Test
  void whatIsInNoDrawingReachesNothingAndIsNotRead() {
    var reviews = reviews("peers", Skill.MERCHANDISING, Skill.MERCHANDISING);
    Work change = reviews.of(work(Skill.MERCHANDISING), "elsewhere");
    assertThat(change.review().map(Review::hours)).contains(0.0);
  }

  private record OneSkill(Skill skill) implements Role {
    @Override
    public String id() {
      return skill.id();
    }

    @Override
    public String title() {
      return skill.id();
    }

    @Override
    public String description() {
      return "masters one trade";
    }

    @Override
    public String source() {
      return "made for a test";
    }

    @Override
    public Map<Skill, Double> skills() {
      return Map.of(skill, 1.0);
    }

    @Override
    public double costPerHour() {
      return 50;
    }

    @Override
    public List<RoleTask> tasks() {
      return List.of();
    }
  }
}
