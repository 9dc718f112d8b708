package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.DebtUse;
import undercurrent.scenario.RemedyUse;
import undercurrent.scenario.Trigger;
import undercurrent.scenario.Vocabulary.DebtEntry;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads `remedies`; one that says neither `at` nor `when` follows the first alarm.
record RemedyBinder(
    Checking checking,
    Ids ids,
    TriggerBinder triggers,
    List<DebtUse> debts,
    Optional<LifecycleEntry> lifecycle) {

  List<RemedyUse> bind(Fields top) {
    return new ItemReader(checking, "remedies", "remedy").read(top, this::item);
  }

  private Optional<RemedyUse> item(Fields item) {
    return new ItemReader(checking, "remedies", "remedy")
        .name(item, Keys.names(Keys.REMEDY, List.of()))
        .flatMap(this::repaired)
        .map(debt -> use(item, debt));
  }

  private Optional<DebtUse> repaired(Node.Text name) {
    var found =
        debts.stream()
            .filter(each -> each.id().equals(name.text()))
            .findFirst()
            .or(() -> debts.stream().filter(each -> each.debt().equals(name.text())).findFirst());
    if (found.isEmpty()) {
      var known = debts.stream().map(DebtUse::id).toList();
      checking
          .findings()
          .add(
              "S154",
              name.place(),
              "no debt of this scenario has the id \"" + name.text() + "\"",
              NearMatch.hint(name.text(), known),
              known.isEmpty() ? "it has no debts" : "debts here: " + String.join(", ", known));
    }
    return found;
  }

  private RemedyUse use(Fields item, DebtUse debt) {
    var knobs =
        Signals.narrowed(
            checking.vocabulary().debt(debt.debt()).map(DebtEntry::remedyKnobs).orElse(List.of()),
            lifecycle);
    item.allow(Keys.names(Keys.REMEDY, knobs));
    Trigger trigger = triggers.bind(item).orElse(new Trigger.OnAlarm());
    return new RemedyUse(
        ids.of(item, "repay-" + debt.id()), debt.id(), trigger, item.settings(knobs));
  }
}
