package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.capabilities.Presets;
import undercurrent.capability.Capability;
import undercurrent.organisation.Subsystem;

/// What the names of capabilities and of their bundles mean.
final class CapabilityGlossary {
  private CapabilityGlossary() {}

  static List<Glossary.Entry> of(Catalogue catalogue) {
    var entries = new ArrayList<Glossary.Entry>();
    for (Capability each : catalogue.capabilities()) {
      entries.add(new Glossary.Entry("capability", each.id(), text(each)));
    }
    for (Presets.Preset each : Presets.all()) {
      entries.add(new Glossary.Entry("preset", each.id(), text(each)));
    }
    return entries;
  }

  private static String text(Capability capability) {
    var boxes = capability.serves().stream().map(Subsystem::title).toList();
    String first = capability.lifecycles().getFirst();
    return String.join(
        "\n\n",
        sentence(capability.title()) + " (" + capability.source() + ")",
        "Mechanism. " + capability.mechanism(),
        "Serves. " + String.join(", ", boxes),
        "Needs. " + (capability.needs().isEmpty() ? "nothing" : listed(capability.needs())),
        String.format(
            Locale.ROOT,
            "Takes. %.0f h of %s, %.0f weeks at least, then %s h a week.",
            capability.hours(),
            capability.skill().id().replace('-', ' '),
            capability.leadWeeks(),
            plain(capability.upkeepHoursPerWeek())),
        without(capability)
            + "Bundles. "
            + bundles(capability)
            + "\n\nTry: undercurrent capabilities --in "
            + first
            + " --capability "
            + capability.id()
            + "\n");
  }

  private static String without(Capability capability) {
    var lines = new StringBuilder();
    for (String lifecycle : capability.lifecycles()) {
      capability
          .without(lifecycle)
          .forEach(
              (knob, text) ->
                  lines
                      .append("Without it, in ")
                      .append(lifecycle)
                      .append(": ")
                      .append(knob)
                      .append(" is ")
                      .append(text)
                      .append('\n'));
    }
    return lines.isEmpty() ? "" : lines.append('\n').toString();
  }

  private static String bundles(Capability capability) {
    var ids =
        Presets.all().stream()
            .filter(each -> each.capabilities().contains(capability.id()))
            .map(Presets.Preset::id)
            .toList();
    return ids.isEmpty() ? "none; name it below capabilities.have" : listed(ids);
  }

  private static String text(Presets.Preset preset) {
    String inside = preset.capabilities().isEmpty() ? "nothing" : listed(preset.capabilities());
    return sentence(preset.title())
        + " ("
        + preset.source()
        + ")\n\nHolds. "
        + inside
        + "\n\ncapabilities: { preset: "
        + preset.id()
        + " }\n";
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private static String plain(double hours) {
    return String.format(Locale.ROOT, "%.2f", hours).replaceFirst("0$", "");
  }

  private static String sentence(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
