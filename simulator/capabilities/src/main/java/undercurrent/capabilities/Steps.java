package undercurrent.capabilities;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// What several capabilities are made of: steps that machines do, and settings of those without.
final class Steps {
  private Steps() {}

  /// Returns a step that a machine does: it takes no hours of people and puts no slips in.
  ///
  /// @param waitHours how long the machine takes; assumed
  /// @param findShare the share of slips that it finds; assumed
  static DeliveryStep machine(String id, Subsystem box, double waitHours, double findShare) {
    String title = id.replace('-', ' ');
    return new DeliveryStep(id, title, Skill.PLATFORM_ENGINEERING, box, 0, waitHours, 0, findShare);
  }

  /// Puts a step in the place of another, where that one is.
  static void replace(DeliveryPath path, String id, DeliveryStep step) {
    if (path.steps().stream().anyMatch(each -> each.id().equals(id))) {
      path.replace(id, step);
    }
  }

  /// Returns no settings.
  static SequencedMap<String, String> none() {
    return Collections.emptySortedMap();
  }

  /// Returns settings, name after value.
  static SequencedMap<String, String> knobs(String... namesAndTexts) {
    var knobs = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      knobs.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return knobs;
  }
}
