package undercurrent.cli;

import java.util.List;
import java.util.Locale;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.reading.RuleFile;
import undercurrent.shopping.rules.RuleTrial;

/// What a dry run has to say against a rule file, each with its place in the file.
record RuleFindings(RuleFile file, RuleTrial.Outcome outcome) {

  /// Returns the diagnostics, errors first.
  List<Diagnostic> diagnostics() {
    var findings = new Findings();
    for (RuleTrial.OfRule each : outcome.rules()) {
      Place place = file.places().getOrDefault(each.rule().name(), file.place());
      String name = "rule \"" + each.rule().name() + "\"";
      if (outcome.candidates() > 0 && each.rejected() == outcome.candidates()) {
        String message = name + " removes everything: no candidate of " + replayed() + " gets past";
        findings.add("R111", place, message, "narrow its condition");
      } else if (each.rejected() == 0) {
        findings.add("W301", place, name + " removed nothing in " + replayed());
      } else if (each.removed() == 0) {
        String message = name + " never comes into play: rules before it removed all it rejects";
        findings.add("W302", place, message, "drop it, or move it up");
      }
    }
    if (outcome.fellBack() > 0) {
      findings.add(
          "W303",
          file.place(),
          "the list leaves too few for "
              + outcome.fellBack()
              + " of "
              + outcome.requests()
              + " requests: fewer than "
              + outcome.places()
              + " candidates");
    }
    return findings.sorted();
  }

  private String replayed() {
    return String.format(Locale.ROOT, "%,d candidates", outcome.candidates());
  }
}
