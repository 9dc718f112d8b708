package undercurrent.play;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import undercurrent.lifecycle.Plan;
import undercurrent.organisation.Person;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// What tells one plan from another: its lifecycle, input, settings, people, debts, detectors, remedies
/// and length, hashed. The name of the scenario is not in it, so that a renamed file keeps its logs.
public final class PlanIdentity {
  private static final int LENGTH = 16;

  private PlanIdentity() {}

  /// Returns the identity of a plan: sixteen hexadecimal digits.
  public static String of(Plan plan) {
    var text = new StringBuilder(plan.lifecycle().id()).append('\n');
    text.append(plan.opened().inputInWords()).append('\n');
    append(text, plan.parameters(), plan.lifecycle().parameters());
    for (Person person : plan.people()) {
      text.append(person.name()).append(' ').append(person.role().id());
      text.append(' ').append(person.calendar()).append(' ').append(person.proficiency());
      text.append(' ').append(person.costPerHour()).append('\n');
    }
    for (Plan.DebtUse debt : plan.debts()) {
      text.append(debt.id()).append(' ').append(debt.fromHours()).append('\n');
      append(text, debt.settings(), debt.type().knobs(plan.lifecycle().id()));
    }
    for (Plan.DetectorUse detector : plan.detectors()) {
      text.append(detector.detector().id()).append('\n');
      append(text, detector.settings(), detector.detector().knobs());
    }
    plan.remedies().forEach(remedy -> text.append(remedy).append('\n'));
    return hash(text.append(plan.horizonHours()).toString());
  }

  private static void append(StringBuilder text, Settings settings, Iterable<Knob> knobs) {
    for (Knob knob : knobs) {
      text.append(knob.name()).append('=').append(settings.value(knob.name()).text()).append('\n');
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
