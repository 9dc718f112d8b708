package undercurrent.scenario.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;

/// Says in the words of someone who writes scenarios what the YAML parser could not read.
///
/// @param lastText the last scalar that was read, which often is where the fault began
record YamlFault(Source source, Findings findings, Optional<Node.Text> lastText) {
  private static final Pattern STARTER = Pattern.compile("found character '(.)");
  private static final Pattern ESCAPE = Pattern.compile("unknown escape character (.)");
  private static final Pattern UNFINISHED = Pattern.compile("\\\\[xuU][0-9a-fA-F]*$");
  private static final Pattern ENTRY = Pattern.compile("^\\s*(?:- +)*([^:#]+?): (.*?)(\\s+#.*)?$");

  /// Adds the finding for a fault of the scanner or parser.
  void explain(MarkedYamlEngineException fault) {
    String problem = String.valueOf(fault.getProblem());
    Place at = fault.getProblemMark().map(this::place).orElse(Place.startOf(source));
    Place begun = fault.getContextMark().map(this::place).orElse(at);
    String context = String.valueOf(fault.getContext());
    if (problem.contains("TAB")) {
      addTab(at);
    } else if (problem.startsWith("found character")) {
      addStarter(problem, at);
    } else if (problem.startsWith("mapping values are not allowed")) {
      addColon(at);
    } else if (problem.contains("unknown escape character")) {
      addEscape(problem, at);
    } else if (problem.contains("hexadecimal numbers")) {
      findings.add("Y020", at, "unfinished escape in double quotes", "use single quotes");
    } else if (context.contains("quoted scalar")) {
      addOpenQuote(begun);
    } else if (context.contains("flow")) {
      new FlowFault(source, findings).explain(problem, at, begun);
    } else if (problem.contains("<document start>")) {
      findings.add(
          "Y010",
          at,
          "one scenario per file; the second starts at line " + at.line(),
          "put it in a file of its own");
    } else {
      explainBlock(problem, at, begun);
    }
  }

  /// Adds the finding for a fault that the parser does not place: an escape cut off by the end.
  void explainUnmarked() {
    int line = Math.max(1, source.lines().size());
    while (line > 1 && source.line(line).isBlank()) {
      line--;
    }
    String last = source.line(line).stripTrailing();
    Matcher escape = UNFINISHED.matcher(last);
    if (escape.find()) {
      findings.add(
          "Y020",
          new Place(source, line, escape.start() + 1, escape.group().length()),
          "unfinished " + escape.group().substring(0, 2) + " escape",
          "use single quotes");
    } else {
      findings.add("Y023", new Place(source, line, 1, 1), "this cannot be read as YAML");
    }
  }

  private void explainBlock(String problem, Place at, Place begun) {
    if (problem.contains("<block mapping start>") || problem.contains("found '-'")) {
      addIndent(at);
    } else if (problem.contains("could not find expected ':'")) {
      addMissingColon(begun);
    } else if (problem.contains("<block end>")) {
      addAfterValue(problem, at);
    } else if (problem.contains("sequence entries are not allowed")) {
      findings.add(
          "Y023", at, "a list item cannot begin here", "begin each item on a line of its own");
    } else if (problem.contains("node content")) {
      findings.add("Y023", at, "a value is missing here", "put the text in quotes if it is meant");
    } else {
      findings.add("Y023", at, "this cannot be read as YAML", "put the text in quotes");
    }
  }

  private void addTab(Place at) {
    findings.add(
        "Y001", at, "a tab is used for indentation; YAML wants spaces", "replace it by 2 spaces");
  }

  private void addStarter(String problem, Place at) {
    Matcher starter = STARTER.matcher(problem);
    String character = starter.find() ? starter.group(1) : "this";
    findings.add(
        "Y007",
        at,
        "a value cannot start with " + character,
        "put it in quotes: \"" + restOf(at) + "\"");
  }

  private void addColon(Place at) {
    String line = source.line(at.line());
    int colon = line.offsetByCodePoints(0, Math.min(at.column() - 1, line.length()));
    String before = line.substring(0, Math.min(colon, line.length()));
    Matcher entry = ENTRY.matcher(line);
    if (!before.contains(": ") || !entry.matches()) {
      addIndent(new Place(source, at.line(), indent(line) + 1, at.column() - indent(line) - 1));
      return;
    }
    String key = entry.group(1).strip();
    String value = entry.group(2).strip();
    int column = line.indexOf(": ", line.indexOf(key)) + 3;
    findings.add(
        "Y006",
        new Place(source, at.line(), column, value.length()),
        "a value containing \": \" needs quotes",
        key + ": \"" + value.replace("\"", "'") + "\"");
  }

  /// A line that is indented unlike the lines that it belongs to.
  private void addIndent(Place at) {
    String line = source.line(at.line());
    int here = indent(line);
    int above = at.line() - 1;
    while (above > 1 && isEmpty(source.line(above))) {
      above--;
    }
    String before = source.line(above);
    boolean item = before.strip().startsWith("- ");
    int wanted = item ? indent(before) + 2 : indent(before);
    if (line.strip().startsWith("- ") && item) {
      wanted = indent(before);
    }
    if (wanted == here) {
      findings.add(
          "Y002",
          at,
          "this line does not fit into the lines around it",
          "check the indentation, or the missing \":\" above");
      return;
    }
    String move = wanted > here ? "right by " + (wanted - here) : "left by " + (here - wanted);
    findings.add(
        "Y002",
        at,
        "this line is indented by "
            + here
            + ", "
            + (item ? "its list item" : "the line above")
            + " by "
            + wanted,
        "move it " + move);
  }

  private void addEscape(String problem, Place at) {
    Matcher escape = ESCAPE.matcher(problem);
    String letter = escape.find() ? escape.group(1) : "";
    findings.add(
        "Y008",
        new Place(source, at.line(), at.column() - 1, 2),
        "unknown escape \\" + letter + " in double quotes",
        "use single quotes or \\\\");
  }

  private void addOpenQuote(Place begun) {
    findings.add(
        "Y003",
        begun,
        "the quote opened at " + begun.line() + ":" + begun.column() + " is never closed",
        "close it at the end of the text");
  }

  private void addMissingColon(Place begun) {
    String text = restOf(begun);
    var whole = new Node.Text(begun, text, text, false, true);
    if (TextFaults.checked(whole, findings) instanceof Node.Faulty) {
      return;
    }
    int cut = text.indexOf(':') >= 0 ? text.indexOf(':') : text.indexOf(' ');
    String fix =
        cut > 0 ? text.substring(0, cut) + ": " + text.substring(cut + 1).strip() : text + ": …";
    findings.add(
        "Y023",
        new Place(source, begun.line(), begun.column(), text.length()),
        "a key needs \": \" and a value",
        "write " + fix);
  }

  private void addAfterValue(String problem, Place at) {
    boolean spread =
        lastText.filter(text -> text.quoted() && text.place().line() < at.line()).isPresent();
    if (spread && problem.contains("<scalar>")) {
      addOpenQuote(lastText.orElseThrow().place());
    } else if (problem.contains("<scalar>")) {
      findings.add(
          "Y003",
          at,
          "text follows the closing quote",
          "put quotes around the whole, and write '' for ' inside single quotes");
    } else {
      findings.add("Y004", at, "this bracket closes nothing", "remove it");
    }
  }

  private String restOf(Place at) {
    String line = source.line(at.line());
    int from = Math.min(at.column() - 1, line.length());
    return line.substring(from).replaceFirst("\\s+#.*$", "").strip();
  }

  private Place place(Mark mark) {
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1, 1);
  }

  private static boolean isEmpty(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
