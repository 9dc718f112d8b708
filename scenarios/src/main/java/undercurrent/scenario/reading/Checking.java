package undercurrent.scenario.reading;

import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.Problem;

/// What every part of a scenario is checked against, and where its faults go.
///
/// @param origin where the scenario comes from, for files that lie beside it
record Checking(Vocabulary vocabulary, Limits limits, Findings findings, Origin origin) {

  /// Adds a problem that a text has.
  ///
  /// @param subject what the text is the value of, as `run.for`
  void add(Node.Text text, String subject, Problem problem) {
    var place = text.placeOf(problem.offset(), problem.length());
    String from = text.text().equals(text.written()) ? "" : " (from " + text.written() + ")";
    findings.add(
        problem.code(),
        place,
        subject + from + ": " + problem.message(),
        problem.hint(),
        problem.note());
  }
}
