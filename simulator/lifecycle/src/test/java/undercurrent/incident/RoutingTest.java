package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.organisation.RotaKind;

/// Oracle: who owns what, read off a small graph by hand.
class RoutingTest {
  private static final List<String> ROTAS = List.of("sre", "ml-engineer", "data-engineer");

  private final SystemGraph graph = new SystemGraph();
  private final Routing routing = new Routing(graph, ROTAS);

  @BeforeEach
  void draw() {
    graph.add(new Node("feed", Node.Kind.SIGNAL, "ingestion", Optional.of("data-engineer")));
    graph.add(new Node("rules", Node.Kind.SERVICE, "filtering", Optional.of("merchandiser")));
    graph.add(new Node("old script", Node.Kind.JOB, "ingestion", Optional.empty()));
  }

  private static Incident about(String subject, RotaKind alert) {
    return new Incident("incident 1", alert, Optional.of(subject), "wrong", true, 0, 1);
  }

  @Test
  void theOwnerIsPagedWhateverTheAlert() {
    assertThat(routing.course(about("feed", RotaKind.SYSTEMS))).containsExactly("data-engineer");
  }

  @Test
  void anOwnerWithoutARotaIsSpokenForByTheRotaOfTheAlert() {
    assertThat(routing.course(about("rules", RotaKind.SYSTEMS))).containsExactly("sre");
  }

  @Test
  void whatTheGraphDoesNotKnowGoesByTheAlert() {
    assertThat(routing.course(about("elsewhere", RotaKind.MODELS))).containsExactly("ml-engineer");
  }

  @Test
  void whatNobodyOwnsGoesRoundAndStaysWithTheFirst() {
    assertThat(routing.course(about("old script", RotaKind.FEEDS)))
        .containsExactly("data-engineer", "sre", "ml-engineer", "data-engineer");
  }

  @Test
  void namingAnOwnerEndsTheBouncing() {
    routing.adopt("old script", "ml-engineer");

    assertThat(routing.course(about("old script", RotaKind.FEEDS))).containsExactly("ml-engineer");
    assertThat(routing.isUnowned(about("old script", RotaKind.FEEDS))).isFalse();
  }
}
