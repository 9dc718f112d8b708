package undercurrent.notebook.lab;

import java.util.List;
import java.util.Locale;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A debt that a cell defines: it can be run and compared, but has no detector and no remedy of
/// the catalogue.
///
/// @param title what charts and chains of causes call it
/// @param debt what it does
record OwnDebt(String title, Debt debt) implements DebtType {

  OwnDebt {
    if (title.isBlank()) {
      throw new LabException("a debt needs a title: debt(\"tilted camera\", site -> …)");
    }
  }

  @Override
  public String id() {
    return title.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  @Override
  public String source() {
    return "this notebook";
  }

  @Override
  public String mechanism() {
    return "";
  }

  @Override
  public String symptom() {
    return "";
  }

  @Override
  public List<String> lifecycles() {
    return Bench.catalogue().lifecycles().stream().map(lifecycle -> lifecycle.id()).toList();
  }

  @Override
  public List<Knob> knobs(String lifecycle) {
    return List.of();
  }

  @Override
  public Debt create(String lifecycle, Settings settings) {
    return debt;
  }

  @Override
  public String question() {
    return "What does it cost?";
  }

  @Override
  public List<Expectation> expectations(String lifecycle) {
    return List.of();
  }

  @Override
  public String detector() {
    throw none("detector");
  }

  @Override
  public Remedy remedy(String lifecycle, Settings settings) {
    throw none("remedy");
  }

  private LabException none(String what) {
    return new LabException("the debt '" + title + "' of this notebook has no " + what);
  }
}
