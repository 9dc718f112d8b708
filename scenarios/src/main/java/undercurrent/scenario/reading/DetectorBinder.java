package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.DetectorUse;
import undercurrent.scenario.Vocabulary.DetectorEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `detectors`.
record DetectorBinder(Checking checking, Ids ids, Optional<LifecycleEntry> lifecycle) {

  List<DetectorUse> bind(Fields top) {
    return new ItemReader(checking, "detectors", "detector").read(top, this::item);
  }

  private Optional<DetectorUse> item(Fields item) {
    return new ItemReader(checking, "detectors", "detector")
        .name(item, Keys.names(Keys.DETECTOR, List.of()))
        .flatMap(this::detector)
        .map(detector -> use(item, detector));
  }

  private Optional<DetectorEntry> detector(Node.Text name) {
    var all = checking.vocabulary().detectors();
    var found = all.stream().filter(each -> each.id().equals(name.text())).findFirst();
    if (found.isEmpty()) {
      var known = all.stream().map(DetectorEntry::id).toList();
      checking
          .findings()
          .add(
              "S144",
              name.place(),
              "unknown detector \"" + name.text() + "\"",
              NearMatch.hint(name.text(), known),
              KnownNames.note("detector", known));
    }
    return found;
  }

  private DetectorUse use(Fields item, DetectorEntry detector) {
    var knobs = Signals.narrowed(detector.knobs(), lifecycle);
    item.allow(Keys.names(Keys.DETECTOR, knobs));
    return new DetectorUse(ids.of(item, detector.id()), detector.id(), item.settings(knobs));
  }
}
