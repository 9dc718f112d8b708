package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The oracle is Java's own literal syntax for text and arrays, and Java's reader of PNG.
class RenderingTest {

  record Chart(int n) {
    public String toHtml() {
      return "<b>" + n + "</b>";
    }

    public String toSvg() {
      return "<svg/>";
    }
  }

  @Test
  void textIsWrittenAsAJavaLiteral() {
    assertThat(text("a\t\"b\" \\ \u0007")).isEqualTo("\"a\\t\\\"b\\\" \\\\ \\u0007\"");
    assertThat(text('\'')).isEqualTo("'\\''");
  }

  @Test
  void linesOfTextAreWrittenAsATextBlock() {
    assertThat(text("one\ntwo \\n")).isEqualTo("\"\"\"\none\ntwo \\\\n\"\"\"");
  }

  @Test
  void arraysAreWrittenByTheirElements() {
    assertThat(text(new int[] {1, 2})).isEqualTo("int[2] {1, 2}");
    assertThat(text(new String[][] {{"a"}, null}))
        .isEqualTo("String[2][] {String[1] {\"a\"}, null}");
    assertThat(text(new int[101])).endsWith("0, … 1 more}");
  }

  @Test
  void nothingIsWrittenAsNull() {
    assertThat(text(null)).isEqualTo("null");
  }

  @Test
  void anObjectTellsItsOwnContentByMethodName() {
    assertThat(Rendering.of(new Chart(3)).byMimeType())
        .containsOnly(
            Map.entry("text/html", "<b>3</b>"),
            Map.entry("image/svg+xml", "<svg/>"),
            Map.entry("text/plain", "Chart[n=3]"));
  }

  @Test
  void anImageIsShownAsPng() throws Exception {
    Map<String, String> contents =
        Rendering.of(new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB)).byMimeType();
    byte[] png = Base64.getDecoder().decode(contents.get("image/png"));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(5);
    assertThat(contents).containsEntry("text/plain", "Image 5 x 4");
  }

  @Test
  void aRenderingWithoutPlainTextIsRefused() {
    assertThatThrownBy(() -> new Rendering(Map.of("text/html", "x")))
        .hasMessage(
            "A rendering needs text/plain for readers without pictures; it has [text/html]");
  }

  private static String text(Object value) {
    return Rendering.of(value).text();
  }
}
