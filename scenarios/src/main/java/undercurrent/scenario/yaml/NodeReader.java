package undercurrent.scenario.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;

/// Reads one YAML document from parser events.
///
/// Depth, aliases and size are counted while events arrive, before anything is built from them, so
/// that neither deep nesting nor an alias bomb gets further than its limit.
public final class NodeReader {
  /// How deep lists and maps may be nested.
  public static final int DEEPEST = 32;

  /// How many aliases a file may use.
  public static final int MOST_ALIASES = 50;

  private static final int MOST_NODES = 40_000;

  private final Source source;
  private final Form form;
  private final Findings findings;
  private final Deque<Builder> open = new ArrayDeque<>();
  private final Map<String, Sized> anchors = new LinkedHashMap<>();
  private Optional<Sized> root = Optional.empty();
  private Optional<Node.Text> lastText = Optional.empty();
  private int documents;
  private int aliases;
  private int nodes;

  private NodeReader(Source source, Form form, Findings findings) {
    this.source = source;
    this.form = form;
    this.findings = findings;
  }

  /// What sort of file it is, for the messages.
  ///
  /// @param noun what people call such a file
  /// @param firstKey a key that it may begin with
  /// @param firstLine how it may begin
  /// @param start how to begin an empty one
  public record Form(String noun, String firstKey, String firstLine, String start) {
    /// A scenario.
    public static final Form SCENARIO =
        new Form("scenario", "undercurrent", "undercurrent: 1", "undercurrent init av");
  }

  /// Returns the map at the top of the document, or adds the reasons why there is none.
  public static Optional<Node.Entries> read(
      Source source, String text, Form form, Findings findings) {
    var reader = new NodeReader(source, form, findings);
    return reader.top(reader.parsed(text));
  }

  private boolean parsed(String text) {
    var settings = LoadSettings.builder().setUseMarks(true).setLabel(source.name()).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (!accepts(event)) {
          return false;
        }
      }
      return true;
    } catch (MarkedYamlEngineException fault) {
      new YamlFault(source, findings, lastText).explain(fault);
    } catch (RuntimeException fault) {
      new YamlFault(source, findings, lastText).explainUnmarked();
    } catch (StackOverflowError fault) {
      findings.add("Y015", Place.startOf(source), "nested deeper than " + DEEPEST + " levels");
    }
    return false;
  }

  private Optional<Node.Entries> top(boolean whole) {
    if (!whole) {
      return Optional.empty();
    }
    if (root.isEmpty() || isBlank(root.get().node())) {
      findings.add(
          "Y013", Place.startOf(source), "the file is empty", "start with: " + form.start());
      return Optional.empty();
    }
    Node node = root.get().node();
    if (node instanceof Node.Entries entries) {
      return Optional.of(entries);
    }
    if (!(node instanceof Node.Faulty)) {
      findings.add(
          "Y014",
          node.place(),
          "expected keys such as \"" + form.firstKey() + ":\" at the top, found " + node.title(),
          node instanceof Node.Text text && text.text().matches("[a-z]+:[^ ].*")
              ? "put a space after the colon"
              : "begin with " + form.firstLine());
    }
    return Optional.empty();
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Text text && !text.quoted() && text.text().isEmpty();
  }

  private boolean accepts(Event event) {
    return switch (event.getEventId()) {
      case DocumentStart -> acceptsDocument((DocumentStartEvent) event);
      case Scalar -> add(scalar((ScalarEvent) event), (NodeEvent) event);
      case SequenceStart, MappingStart -> opens((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> {
        var done = open.pop();
        yield add(done.sized(), done.anchor());
      }
      case Alias -> acceptsAlias((AliasEvent) event);
      case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
    };
  }

  private boolean acceptsDocument(DocumentStartEvent event) {
    documents++;
    if (documents > 1) {
      Place place = place(event, 3);
      findings.add(
          "Y010",
          place,
          "one " + form.noun() + " per file; the second starts at line " + place.line(),
          "put it in a file of its own");
      return false;
    }
    return true;
  }

  private boolean opens(CollectionStartEvent event) {
    Place place = place(event, 1);
    if (open.size() >= DEEPEST) {
      findings.add("Y015", place, "nested deeper than " + DEEPEST + " levels", "flatten it");
      return false;
    }
    addTag(event.getTag(), place);
    var anchor = event.getAnchor().map(Object::toString);
    open.push(
        event instanceof MappingStartEvent
            ? new Builder.OfEntries(place, findings, anchor, event.isFlow())
            : new Builder.OfItems(place, anchor));
    return true;
  }

  private boolean acceptsAlias(AliasEvent event) {
    String name = event.getAlias().toString();
    Place place = place(event, name.length() + 1);
    aliases++;
    if (aliases > MOST_ALIASES) {
      findings.add("Y016", place, "more than " + MOST_ALIASES + " aliases", "write the values out");
      return false;
    }
    Sized target = anchors.get(name);
    if (target == null) {
      findings.add(
          "Y009",
          place,
          "alias *" + name + " has no anchor &" + name + " in this file",
          anchors.isEmpty() ? "write the value out, or use vars" : "known: " + anchors.keySet());
      return add(new Sized(new Node.Faulty(place), 1, 0), Optional.empty());
    }
    if (open.size() + target.depth() > DEEPEST) {
      findings.add("Y015", place, "nested deeper than " + DEEPEST + " levels", "flatten it");
      return false;
    }
    return add(target, Optional.empty());
  }

  private boolean add(Node.Text text, NodeEvent event) {
    lastText = Optional.of(text);
    boolean tagged = ((ScalarEvent) event).getTag().isPresent();
    addTag(((ScalarEvent) event).getTag(), text.place());
    Node node = tagged ? new Node.Faulty(text.place()) : TextFaults.checked(text, findings);
    boolean key = open.peek() instanceof Builder.OfEntries entries && entries.wantsKey();
    return add(new Sized(key ? text : node, 1, 0), event.getAnchor().map(Object::toString));
  }

  private boolean add(Sized sized, Optional<String> anchor) {
    anchor.ifPresent(name -> anchors.put(name, sized));
    nodes += sized.size();
    if (nodes > MOST_NODES) {
      findings.add(
          "Y016",
          sized.node().place(),
          "aliases blow this file up to more than " + MOST_NODES + " values",
          "write fewer of them");
      return false;
    }
    if (open.isEmpty()) {
      root = Optional.of(sized);
    } else {
      open.element().add(sized);
    }
    return true;
  }

  private void addTag(Optional<?> tag, Place place) {
    tag.ifPresent(
        _ ->
            findings.add(
                "Y011",
                place,
                "tags are not allowed in scenarios (nothing is ever executed from a file)",
                "remove the tag, which begins with \"!\""));
  }

  private Node.Text scalar(ScalarEvent event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    boolean oneLine = start.getLine() == end.getLine();
    int line = start.getLine() + 1;
    int width = oneLine ? end.getColumn() - start.getColumn() : restOfLine(start);
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    String text = event.getValue();
    int characters = text.codePointCount(0, text.length());
    boolean direct = oneLine && event.getTag().isEmpty() && width == characters + (quoted ? 2 : 0);
    Place place = new Place(source, line, start.getColumn() + 1, width);
    return new Node.Text(place, text, text, quoted, direct);
  }

  private int restOfLine(Mark start) {
    String line = source.line(start.getLine() + 1).stripTrailing();
    return line.codePointCount(0, line.length()) - start.getColumn();
  }

  private Place place(Event event, int length) {
    Mark mark = event.getStartMark().orElseThrow();
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1, length);
  }
}
