package undercurrent.testscore.data;

import java.util.ArrayList;
import undercurrent.graph.Node;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Data 4: what may be used as a feature at all is laid down and enforced.
///
/// *Passing*: every feature has somebody who answers for it, and reads nothing that it has not declared.
public final class MetaRequirements implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.DATA.test(4, "features adhere to meta-level requirements");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.has("feature-store") && team.has("configuration-schema")) {
      return Having.automatic("features are registered, and a machine refuses keys out of bounds");
    }
    return team.has("feature-store")
        ? Having.byHand("the feature store lists features; people look", "configuration-schema")
        : Having.none("nothing says what may be a feature", "feature-store");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var features = team.graph().nodes(Node.Kind.FEATURE);
    if (features.isEmpty()) {
      return Passing.unknowable("the graph has no features");
    }
    var wrong = new ArrayList<String>();
    for (Node feature : features) {
      boolean isDeclared =
          team.graph().sources(feature.id()).stream()
              .allMatch(source -> team.graph().isDeclared(source.id(), feature.id()));
      if (!isDeclared || feature.owner().isEmpty()) {
        wrong.add(feature.id());
      }
    }
    return Passing.when(
        wrong.isEmpty(),
        wrong.isEmpty()
            ? features.size() + " features have owners and read only what they declare"
            : "nobody answers for, or knows the sources of, " + String.join(", ", wrong));
  }
}
