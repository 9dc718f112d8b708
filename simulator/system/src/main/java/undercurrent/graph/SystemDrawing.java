package undercurrent.graph;

import java.util.List;
import java.util.Optional;

/// Draws a system graph, stage by stage, in lines that read like the drawing.
public final class SystemDrawing {
  private final SystemGraph graph;
  private String stage = "";
  private Optional<String> owner = Optional.empty();

  /// Draws into a graph.
  public SystemDrawing(SystemGraph graph) {
    this.graph = graph;
  }

  /// Goes on with the parts of a stage that a role answers for.
  public SystemDrawing stage(String id, String ownedBy) {
    stage = id;
    owner = Optional.of(ownedBy);
    return this;
  }

  /// Goes on with parts that nobody in the organisation answers for.
  public SystemDrawing outside(String place) {
    stage = place;
    owner = Optional.empty();
    return this;
  }

  /// Adds parts of a kind.
  public SystemDrawing has(Node.Kind kind, String... ids) {
    return has(kind, List.of(ids));
  }

  /// Adds parts of a kind.
  public SystemDrawing has(Node.Kind kind, List<String> ids) {
    ids.forEach(id -> graph.add(new Node(id, kind, stage, owner)));
    return this;
  }

  /// Adds a part that somebody else answers for than the rest of the stage.
  public SystemDrawing hasOwned(Node.Kind kind, String id, String ownedBy) {
    graph.add(new Node(id, kind, stage, Optional.of(ownedBy)));
    return this;
  }

  /// Adds links along a line such as `labels -> preparation -> training-set`.
  public SystemDrawing flow(String line) {
    String[] ids = line.split(" -> ");
    for (int i = 1; i < ids.length; i++) {
      graph.link(ids[i - 1], ids[i]);
    }
    return this;
  }

  /// Adds links from each of several parts to one.
  public SystemDrawing into(String user, String... used) {
    for (String each : used) {
      graph.link(each, user);
    }
    return this;
  }

  /// Adds links from one part to each of several.
  public SystemDrawing outOf(String used, String... users) {
    for (String each : users) {
      graph.link(used, each);
    }
    return this;
  }

  /// Adds the keys of a configuration to the part that reads them. A key is read by the part that it
  /// names before its first dot; keys that name no part are of the world or the run, and are left
  /// out.
  public SystemDrawing keys(List<String> names) {
    for (String name : names) {
      int dot = name.indexOf('.');
      graph.find(dot < 0 ? name : name.substring(0, dot)).ifPresent(reader -> key(name, reader));
    }
    return this;
  }

  private void key(String name, Node reader) {
    graph.add(new Node(name, Node.Kind.CONFIGURATION_KEY, reader.stage(), reader.owner()));
    graph.link(name, reader.id());
  }
}
