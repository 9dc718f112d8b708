package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The four arms of a twin, in the order in which they are told.
final class TwinArms {
  private TwinArms() {}

  /// An arm with its name in files and in words.
  record Arm(String id, String title, RunResult run) {}

  /// What the arms and the words of the bill mean, for readers who meet them first.
  static final String MEANING =
      "Clean: without the debt. Debt: with it, and nobody looks for it. Detected: a detector looks"
          + " and the team answers its alarms. Repaired: at the first alarm the team also pays the"
          + " debt back. The detector also looks at the clean arm and tells nobody: that counts its"
          + " false alarms. Where the world brings trouble to every arm, some of them are right.";

  static final String BILL =
      "Interest is what the debt costs in a week, with the debt minus without, from the week in"
          + " which it is planted, also while it does nothing yet. Principal is the work of the"
          + " remedy. Payback is principal divided by the hours saved a week, which are what the"
          + " repaired arm has less of than the debt's after the repayment.";

  /// Returns when a debt is planted and with which settings, such as `from 10w, every 3w`.
  static String settings(TwinResult twin) {
    var words = new StringBuilder("from " + RunDocument.horizon(twin.use().fromHours()));
    var settings = twin.use().settings();
    settings
        .names()
        .forEach(name -> words.append(", ").append(name).append(' ').append(settings.text(name)));
    return words.toString();
  }

  /// Returns what all arms meet beside the usual scenario; empty when it is nothing.
  static Optional<String> circumstances(TwinResult twin) {
    var lines = twin.use().type().circumstances(twin.debt().plan().lifecycle().id()).inWords();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lines));
  }

  /// Returns what a twin adds to its scenario, as comments that stand above it.
  static String beside(TwinResult twin) {
    var lines = new ArrayList<String>();
    lines.add("The scenario of a twin, without what the twin adds to it.");
    circumstances(twin).ifPresent(all -> lines.add("Every arm begins with " + all + "."));
    lines.add("All but the clean arm get:");
    lines.add("  debts:");
    lines.add("    - debt: " + twin.use().type().id());
    lines.add("      from: " + RunDocument.horizon(twin.use().fromHours()));
    var settings = twin.use().settings();
    settings.names().forEach(name -> lines.add("      " + name + ": " + settings.text(name)));
    return lines.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
  }

  /// Tells whether every arm has at least one finished replication.
  static boolean areMeasured(TwinResult twin) {
    return of(twin).stream().noneMatch(arm -> arm.run().measures().isEmpty());
  }

  static List<Arm> of(TwinResult twin) {
    return List.of(
        new Arm("clean", "without the debt", twin.clean()),
        new Arm("debt", "with the debt", twin.debt()),
        new Arm("detected", "debt + detector", twin.detected()),
        new Arm("repaired", "debt + detector + remedy", twin.repaired()));
  }
}
