package undercurrent.debt;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// An entry of the catalogue of debts. Entries are found through the service loader.
public interface DebtType {

  /// Returns its name in files, kebab-case, such as `unstable-data-dependency`.
  String id();

  /// Returns its name as the paper writes it.
  String title();

  /// Returns the paper and section that describe it.
  String source();

  /// Returns what it changes and why that hurts.
  String mechanism();

  /// Returns what is seen of it, where and when.
  String symptom();

  /// Returns the lifecycles in which it makes sense.
  List<String> lifecycles();

  /// Returns what a scenario may set, with the fallbacks for a lifecycle.
  List<Knob> knobs(String lifecycle);

  /// Returns the debt with its settings.
  Debt create(String lifecycle, Settings settings);

  /// Returns a question for the class, which its twin helps to answer.
  String question();

  /// Returns what its twin is expected to show in a lifecycle.
  List<Expectation> expectations(String lifecycle);

  /// Returns the name of the detector that is honest about it.
  String detector();

  /// Returns the name of the detector for a lifecycle: the usual one unless the debt says otherwise.
  default String detector(String lifecycle) {
    return detector();
  }

  /// Returns what all arms of its twin have in common beside the usual scenario, so that the debt
  /// meets something that it can hurt.
  default Circumstances circumstances(String lifecycle) {
    return Circumstances.USUAL;
  }

  /// Returns how it is paid back in a lifecycle.
  Remedy remedy(String lifecycle, Settings settings);
}
