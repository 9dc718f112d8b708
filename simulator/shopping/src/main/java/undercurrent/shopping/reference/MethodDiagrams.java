package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import undercurrent.shopping.HoldoutScore;
import undercurrent.verification.Diagram;

/// How well methods rank against how much of the range they show.
///
/// @param methods the methods
/// @param scores what came of each
record MethodDiagrams(List<Method> methods, List<MethodScores> scores) {
  private static final String OWN = "Own frequency, then popularity";

  List<Diagram> diagrams() {
    return List.of(
        diagram(
            "new-items",
            "Ranking against coverage, new items only",
            "Each point is one method: farther up it ranks better, farther to the right it shows more"
                + " of the range. Only items count that the customer had not bought before.",
            MethodScores::newItems,
            without(OWN)),
        diagram(
            "repeats",
            "Ranking against coverage, repeats allowed",
            "The same methods, and the customer's own past basket among them, where what was bought"
                + " before counts, too.",
            MethodScores::repeats,
            Stream.concat(without(OWN).stream(), only(OWN)).toList()));
  }

  /// Returns the others: the first picture's, so that both have the same marks.
  private List<Method> without(String name) {
    return methods.stream().filter(method -> !method.name().equals(name)).toList();
  }

  private Stream<Method> only(String name) {
    return methods.stream().filter(method -> method.name().equals(name));
  }

  private Diagram diagram(
      String id,
      String title,
      String caption,
      Function<MethodScores, List<HoldoutScore>> protocol,
      List<Method> shown) {
    var lines = new ArrayList<Diagram.Line>();
    for (Method method : shown) {
      var of = protocol.apply(scores.get(methods.indexOf(method)));
      var point =
          new Diagram.Point(
              MethodScores.estimate(of, HoldoutScore::coverage).mean(),
              MethodScores.estimate(of, HoldoutScore::ndcg).mean(),
              method.name());
      lines.add(new Diagram.Line(method.name(), List.of(point)));
    }
    return new Diagram(
        id,
        title,
        caption,
        new Diagram.Axis("coverage", "share of items recommended to anyone"),
        new Diagram.Axis("NDCG@20", "mean over customers"),
        lines);
  }
}
