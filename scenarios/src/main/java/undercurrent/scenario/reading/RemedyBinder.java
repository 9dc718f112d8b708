package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.RemedyUse;
import undercurrent.scenario.Trigger;
import undercurrent.scenario.Vocabulary.DebtEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `remedies`; one that says neither `at` nor `when` follows the first alarm.
///
/// A remedy may be for a debt that is not there: it costs its work and finds nothing, which only
/// the run shows.
///
/// @param detectors the ids of the detectors that look at some time
record RemedyBinder(
    Checking checking,
    Ids ids,
    TriggerBinder triggers,
    List<DebtUse> debts,
    List<String> detectors,
    Optional<LifecycleEntry> lifecycle) {

  /// What is to be repaid: a debt of the scenario by its id, or a kind of debt that it has not.
  private record Sought(String id, String debt) {}

  List<RemedyUse> bind(Fields top) {
    return new ItemReader(checking, "remedies", "remedy").read(top, this::item);
  }

  private Optional<RemedyUse> item(Fields item) {
    return new ItemReader(checking, "remedies", "remedy")
        .name(item, Keys.names(Keys.REMEDY, List.of()))
        .flatMap(this::sought)
        .map(sought -> use(item, sought));
  }

  private Optional<Sought> sought(Node.Text name) {
    var there =
        Stream.concat(
                debts.stream().filter(each -> each.id().equals(name.text())),
                debts.stream().filter(each -> each.debt().equals(name.text())))
            .findFirst()
            .map(each -> new Sought(each.id(), each.debt()));
    return there.or(() -> suspected(name));
  }

  private Optional<Sought> suspected(Node.Text name) {
    var suiting =
        checking.vocabulary().debts().stream()
            .filter(each -> lifecycle.isEmpty() || each.suits(lifecycle.get().id()))
            .map(DebtEntry::id)
            .toList();
    if (suiting.contains(name.text())) {
      return Optional.of(new Sought(name.text(), name.text()));
    }
    var known = Stream.concat(debts.stream().map(DebtUse::id), suiting.stream()).distinct();
    var names = known.toList();
    checking
        .findings()
        .add(
            "S154",
            name.place(),
            "there is no debt \"" + name.text() + "\" to repay",
            NearMatch.hint(name.text(), names),
            "ids of debts here, and debts of the lifecycle: " + String.join(", ", names));
    return Optional.empty();
  }

  private RemedyUse use(Fields item, Sought sought) {
    var entry = checking.vocabulary().debt(sought.debt());
    var knobs = Signals.narrowed(entry.map(DebtEntry::remedyKnobs).orElse(List.of()), lifecycle);
    item.allow(Keys.names(Keys.REMEDY, knobs));
    Trigger trigger = trigger(item);
    if (trigger instanceof Trigger.OnDetection) {
      warnOfUnwatched(item, entry.map(debt -> debt.detectorIn(lifecycle)).orElse(""));
    }
    return new RemedyUse(
        ids.of(item, "repay-" + sought.id()), sought.id(), trigger, item.settings(knobs));
  }

  private Trigger trigger(Fields item) {
    var when =
        item.has("when") && !item.has("at") ? item.text("when") : Optional.<Node.Text>empty();
    if (when.filter(text -> text.text().equals(Trigger.DETECTED)).isPresent()) {
      return new Trigger.OnDetection();
    }
    boolean isWord = when.filter(text -> !text.text().matches("(?s).*[<>=].*")).isPresent();
    var given = isWord ? Optional.<Trigger>empty() : triggers.bind(item);
    if (isWord || given.filter(Trigger.When.class::isInstance).isPresent()) {
      refuse(when.orElseThrow());
    }
    return given.orElse(new Trigger.OnAlarm());
  }

  private void refuse(Node.Text when) {
    var near = NearMatch.of(when.text(), List.of(Trigger.DETECTED));
    checking
        .findings()
        .add(
            "S163",
            when.place(),
            "a remedy waits for a time or for its detector, not for " + when.title(),
            near.map(word -> "did you mean \"" + word + "\"?")
                .orElse("write when: " + Trigger.DETECTED + ", or for example at: 16w"),
            "without at and when it follows the first alarm of any detector");
  }

  private void warnOfUnwatched(Fields item, String detector) {
    if (!detector.isEmpty() && !detectors.contains(detector)) {
      checking
          .findings()
          .add(
              "W208",
              item.text("when").map(Node.Text::place).orElse(item.place()),
              "detector " + detector + " is not there: the remedy would wait for ever",
              "add - detector: " + detector + " to detectors");
    }
  }
}
