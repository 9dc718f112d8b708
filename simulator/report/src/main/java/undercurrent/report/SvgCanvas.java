package undercurrent.report;

import java.awt.Dimension;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A canvas whose strokes become SVG that stands in a page.
final class SvgCanvas {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Pattern PROLOGUE = Pattern.compile("^.*?(?=<svg)", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern LINE_BREAK_IN_TAG = Pattern.compile("\\s*\n\\s*(?=/?>)");

  private SvgCanvas() {}

  /// Returns what a painter paints, as an `svg` element with a title and a description.
  ///
  /// @param id a name that no other picture of the page has
  static String paint(Frame frame, String id, Consumer<SVGGraphics2D> painter) {
    Document document = document();
    var context = SVGGeneratorContext.createDefault(document);
    context.setComment(" ");
    context.setPrecision(1);
    context.setIDGenerator(new Ids(id));
    var canvas = new SVGGraphics2D(context, true);
    canvas.setSVGCanvasSize(new Dimension(frame.width(), frame.height()));
    painter.accept(canvas);
    Element root = canvas.getRoot();
    describe(document, root, frame, id);
    return text(canvas, root);
  }

  /// What surrounds a picture.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param title what a screen reader says first
  /// @param description what it says then
  record Frame(int width, int height, String title, String description) {}

  private static void describe(Document document, Element root, Frame frame, String id) {
    root.removeAttribute("width");
    root.removeAttribute("height");
    dropEmptyDefinitions(root);
    root.setAttribute("viewBox", "0 0 " + frame.width() + " " + frame.height());
    root.setAttribute("class", "chart");
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id + "-t " + id + "-d");
    Element description = document.createElementNS(SVG, "desc");
    description.setAttribute("id", id + "-d");
    description.setTextContent(frame.description());
    root.insertBefore(description, root.getFirstChild());
    Element title = document.createElementNS(SVG, "title");
    title.setAttribute("id", id + "-t");
    title.setTextContent(frame.title());
    root.insertBefore(title, root.getFirstChild());
  }

  /// Takes out the definitions that Batik writes into every picture under one and the same name.
  private static void dropEmptyDefinitions(Element root) {
    var definitions = root.getElementsByTagNameNS(SVG, "defs");
    for (int i = definitions.getLength() - 1; i >= 0; i--) {
      var candidate = definitions.item(i);
      if (!candidate.hasChildNodes()) {
        candidate.getParentNode().removeChild(candidate);
      }
    }
  }

  private static String text(SVGGraphics2D canvas, Element root) {
    var writer = new StringWriter();
    try {
      canvas.stream(root, writer, false, false);
    } catch (SVGGraphics2DIOException impossible) {
      throw new IllegalStateException("a string can be written", impossible);
    }
    String svg = PROLOGUE.matcher(writer.toString()).replaceFirst("");
    return LINE_BREAK_IN_TAG.matcher(COMMENT.matcher(svg).replaceAll("")).replaceAll("");
  }

  private static Document document() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException absent) {
      throw new IllegalStateException("every Java platform can make a document", absent);
    }
  }

  /// Names clips after the picture, so that pictures of one page do not share them.
  private static final class Ids extends SVGIDGenerator {
    private final String picture;
    private int count;

    Ids(String picture) {
      this.picture = picture;
    }

    @Override
    public String generateID(String prefix) {
      return picture + "-" + prefix + ++count;
    }
  }
}
