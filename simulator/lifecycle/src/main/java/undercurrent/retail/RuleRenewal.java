package undercurrent.retail;

import undercurrent.settings.Settings;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.rules.RuleList;

/// The rules that merchandisers keep in service: those of the scenario's rule file, else the usual
/// list. Each time they look it over, the list goes into service under a new version.
final class RuleRenewal {
  /// The setting that names the rule file.
  static final String FILE = "filtering.rules";

  private RuleList list;
  private int times;

  RuleRenewal(Settings settings) {
    list = settings.attachment(FILE, RuleList.class).orElse(RuleList.STANDARD);
  }

  /// Returns the list in its next version.
  RuleFiltering next(LiveTables tables) {
    return new RuleFiltering(list.version(++times), list, tables);
  }

  /// Returns the list.
  RuleList list() {
    return list;
  }

  /// Says which list goes into service from now on.
  void use(RuleList other) {
    list = other;
  }

  /// Returns how often the list went into service.
  int times() {
    return times;
  }
}
