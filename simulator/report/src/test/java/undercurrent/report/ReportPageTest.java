package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The oracle is the XML parser of the JDK, which reads a page only if it is well formed, the rules
/// of accessible pages (a heading of each level, a title and a table for each picture), and sums.
class ReportPageTest {
  private static final ScenarioText HOSTILE =
      new ScenarioText("<script>alert('x')</script> & \"co\"", "");
  private static final TwinResult TWIN = ToyDebt.twin(16, 3);
  private static final RunResult RUN = TWIN.debt();
  private static final String RUN_PAGE = ReportPage.of(RUN, HOSTILE);
  private static final String COMPARE_PAGE =
      ComparePage.of(Comparison.of(TWIN.clean(), RUN), HOSTILE.name(), "b", "command");
  private static final String REFERENCE_PAGE =
      ReferencePage.of(ReferenceFiguresTest.REPORT, HOSTILE.name());
  private static final String TWIN_PAGE = TwinPage.of(TWIN, HOSTILE);

  @ParameterizedTest
  @ValueSource(strings = {"run", "twin", "compare", "references"})
  void aPageIsWellFormedAndItsIdsAreUnique(String which) throws Exception {
    var ids = new ArrayList<String>();
    for (Element element : elements(parse(page(which)), "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "twin", "compare", "references"})
  void aPageAsksForNothingFromOutside(String which) throws Exception {
    Document page = parse(page(which));

    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "link")).isEmpty();
    assertThat(elements(page, "img")).isEmpty();
    assertThat(page(which)).doesNotContain(" src=").doesNotContain("@import");
    assertThat(Pattern.compile("url\\((?!#)").matcher(page(which)).results()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "twin", "compare", "references"})
  void everyFigureHasAHeadingAndEveryChartATable(String which) throws Exception {
    for (Element figure : elements(parse(page(which)), "figure")) {
      assertThat(figure.getElementsByTagName("h3").getLength()).isEqualTo(1);
      if (!figure.getAttribute("id").equals("boxes")) {
        assertThat(figure.getElementsByTagName("table").getLength()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "twin", "compare", "references"})
  void everyPictureIsDescribed(String which) throws Exception {
    for (Element picture : elements(parse(page(which)), "svg")) {
      if (!picture.getAttribute("aria-hidden").equals("true")) {
        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(text(picture, "title")).isNotBlank();
        assertThat(text(picture, "desc")).isNotBlank();
      }
    }
  }

  @Test
  void textOfOthersIsEscaped() throws Exception {
    assertThat(RUN_PAGE).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(parse(RUN_PAGE).getDocumentElement().getTextContent()).contains(HOSTILE.name());
  }

  @Test
  void charactersThatXmlForbidsAreTakenOut() {
    assertThat(Markup.escape("a\u0000b\u001bc\u0085\ud800"))
        .isEqualTo("a\ufffdb\ufffdc\ufffd\ufffd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wide", "narrow"})
  void theBoxesAreAsLargeAsTheHours(String size) throws Exception {
    double area = 0;
    double ofDataCollection = 0;
    for (Element picture : elements(parse(RUN_PAGE), "svg")) {
      if (picture.getAttribute("aria-labelledby").startsWith("boxes-" + size)) {
        for (Element group : children(picture, "g")) {
          Element box = children(group, "rect").getFirst();
          double here = number(box, "width") * number(box, "height");
          area += here;
          if (group.getAttribute("data-subsystem").equals("data-collection")) {
            ofDataCollection = here;
          }
        }
      }
    }
    double hours = RUN.measure("effort.total").estimate().mean();
    double share = RUN.measure("effort.subsystem.data-collection").estimate().mean() / hours;

    assertThat(area).isCloseTo(size.equals("wide") ? 1000 * 520 : 340 * 520, within(100.0));
    assertThat(ofDataCollection / area).isCloseTo(share, within(0.01 * share));
  }

  @Test
  void aPageTellsWhatWasAssumedAndHowToRepeatIt() {
    assertThat(RUN_PAGE)
        .contains("contested")
        .contains("assumed")
        .contains("--seed 1 --replications 3 --for 16w")
        .contains(RUN.resultHash());
    assertThat(TWIN_PAGE)
        .contains("./undercurrent twin unstable-data-dependency --in &#39;&lt;script&gt;")
        .contains(TWIN.repaired().resultHash());
  }

  @Test
  void aPageHasEveryFigureThatTheTerminalHas() {
    String terminal = TerminalReport.of(RUN, new TerminalStyle(true, false));
    var estimate = Pattern.compile("[0-9][0-9.,]* (± [0-9.,]+|\\([0-9.,]+ to [0-9.,]+\\))");
    var figures = new ArrayList<String>();
    for (String line : terminal.lines().toList()) {
      boolean isBar = line.matches(".* h +[0-9]+ %.*"); // has no room for an interval's ends
      estimate
          .matcher(line)
          .results()
          .map(hit -> isBar ? hit.group().replaceAll(" .*", "") : hit.group())
          .forEach(figures::add);
    }

    assertThat(figures).hasSizeGreaterThan(40);
    assertThat(RUN_PAGE).contains(figures);
  }

  @Test
  void aPageHasThePartsOfTheTerminalInItsOrder() throws Exception {
    String terminal = TerminalReport.of(RUN, new TerminalStyle(true, false));
    var headings = elements(parse(RUN_PAGE), "h2").stream().map(Element::getTextContent).toList();
    var inTerminal =
        terminal
            .lines()
            .filter(line -> headings.stream().anyMatch(heading -> isHeading(line, heading)))
            .map(line -> line.replaceAll("[,a-z(].*| +$", "").strip())
            .toList();

    assertThat(inTerminal)
        .containsSubsequence("LATENCY", "ACCURACY", "DELIVERY", "INCIDENTS", "COST", "WHY");
    assertThat(headings.stream().map(heading -> heading.toUpperCase(Locale.ROOT)).toList())
        .satisfies(
            inPage -> {
              int last = -1;
              for (String title : inTerminal) {
                int here = last + 1;
                while (here < inPage.size() && !inPage.get(here).startsWith(title)) {
                  here++;
                }
                assertThat(here).as("%s in %s", title, inPage).isLessThan(inPage.size());
                last = here;
              }
            });
  }

  private static boolean isHeading(String line, String heading) {
    String title = heading.replaceAll("[,:(].*", "").strip();
    return !line.startsWith(" ") && line.startsWith(title.toUpperCase(Locale.ROOT));
  }

  @Test
  void theWhyOfADebtLeadsBackToIt() {
    assertThat(RUN_PAGE)
        .contains("The debt &#39;Unstable data dependency&#39; took up its work.")
        .contains("The run began.");
  }

  @Test
  void anInterruptedRunHasAPage() throws Exception {
    var nothing = new Experiment(1, 3, 0, 1, done -> {}, () -> true).run(ToyLifecycle.plan(2));

    assertThat(parse(ReportPage.of(nothing, HOSTILE)).getDocumentElement().getTextContent())
        .contains("INTERRUPTED");
  }

  @Test
  void oneReplicationOfHalfAWeekHasAPage() throws Exception {
    RunResult one = Experiment.of(1, 1).run(ToyLifecycle.plan(1));

    assertThat(parse(ReportPage.of(one, HOSTILE)).getDocumentElement().getTextContent())
        .contains("no interval");
  }

  @Test
  void aTurkishMachineMakesTheSamePage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(ReportPage.of(RUN, HOSTILE)).isEqualTo(RUN_PAGE);
      assertThat(TwinPage.of(TWIN, HOSTILE)).isEqualTo(TWIN_PAGE);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String page(String which) {
    return switch (which) {
      case "run" -> RUN_PAGE;
      case "twin" -> TWIN_PAGE;
      case "references" -> REFERENCE_PAGE;
      default -> COMPARE_PAGE;
    };
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page, String tag) {
    return listed(page.getElementsByTagName(tag));
  }

  private static List<Element> children(Element parent, String tag) {
    return listed(parent.getElementsByTagName(tag));
  }

  private static List<Element> listed(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String tag) {
    return parent.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
