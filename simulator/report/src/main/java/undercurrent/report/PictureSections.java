package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.GreyPicture;

/// What the first replication of a run shows besides its figures, as sections of its page.
final class PictureSections {
  private PictureSections() {}

  /// Adds the sections; nothing where the replication shows nothing.
  static void addTo(Page page, RunResult run) {
    drawn(page, run);
    grey(page, run);
  }

  /// Adds what can be drawn, a section a topic, in the order in which the replication showed it.
  private static void drawn(Page page, RunResult run) {
    var byTopic = new LinkedHashMap<String, List<ChartFigure>>();
    for (Exhibit exhibit : shown(run, Exhibit.class)) {
      PictureFigures.of(exhibit)
          .ifPresent(
              figure ->
                  byTopic.computeIfAbsent(exhibit.topic(), t -> new ArrayList<>()).add(figure));
    }
    int number = 0;
    for (var topic : byTopic.entrySet()) {
      String id = number++ == 0 ? "diagrams" : "diagrams-" + number;
      var markup = page.section(id, topic.getKey());
      topic.getValue().forEach(figure -> figure.addTo(markup));
      markup.close();
    }
  }

  private static void grey(Page page, RunResult run) {
    var exhibits = shown(run, GreyPicture.class);
    if (!exhibits.isEmpty()) {
      var markup = page.section("exhibits", exhibits.getFirst().topic());
      markup.element(
          "p",
          "At the end of the first replication. On the right, orange: covering that part takes the"
              + " most away from the answer (occlusion, Zeiler and Fergus 2014).",
          "class",
          "reading");
      markup.open("div", "class", "exhibits");
      exhibits.forEach(exhibit -> new ExhibitFigure(exhibit).addTo(markup));
      markup.close().close();
    }
  }

  private static <E extends Exhibit> List<E> shown(RunResult run, Class<E> kind) {
    return run.replications().getFirst().exhibits().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
