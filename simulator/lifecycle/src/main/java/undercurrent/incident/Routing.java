package undercurrent.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.organisation.RotaKind;

/// Which rota a page goes to, and where it goes on when that one says that it is not theirs.
///
/// The owner of the subject is paged where the owner's role has a rota; else, and where nobody
/// knows the subject, the rota for that sort of alert. A subject of the graph that nobody owns
/// makes the page go round: each rota says once that it is not theirs, and the first is left with
/// it.
public final class Routing {
  private final SystemGraph graph;
  private final List<String> rotas;

  /// Makes a routing over the rotas there are.
  ///
  /// @param rotas ids of roles, at least one, in the order in which a page goes round
  public Routing(SystemGraph graph, List<String> rotas) {
    if (rotas.isEmpty()) {
      throw new IllegalArgumentException("a routing needs a rota");
    }
    this.graph = graph;
    this.rotas = List.copyOf(rotas);
  }

  /// Returns the rotas that a page meets: all but the last say that it is not theirs.
  public List<String> course(Incident incident) {
    Optional<String> owner = incident.subject().flatMap(this::owner);
    String first = owner.filter(rotas::contains).orElse(usual(incident.alert()));
    if (!isUnowned(incident)) {
      return List.of(first);
    }
    var course = new ArrayList<String>();
    course.add(first);
    rotas.stream().filter(rota -> !rota.equals(first)).forEach(course::add);
    course.add(first);
    return course;
  }

  /// Tells whether the subject is a known part of the system that nobody answers for.
  public boolean isUnowned(Incident incident) {
    return incident
        .subject()
        .filter(subject -> graph.find(subject).isPresent() && owner(subject).isEmpty())
        .isPresent();
  }

  /// Makes a role the owner of a node from now on.
  public void adopt(String node, String role) {
    graph.give(node, Optional.of(role));
  }

  private Optional<String> owner(String subject) {
    return graph.find(subject).flatMap(Node::owner);
  }

  private String usual(RotaKind alert) {
    String role =
        switch (alert) {
          case SYSTEMS -> "sre";
          case MODELS -> "ml-engineer";
          case FEEDS -> "data-engineer";
        };
    return rotas.contains(role) ? role : rotas.getFirst();
  }
}
