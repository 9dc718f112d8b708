package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import undercurrent.lifecycle.GreyPicture;

/// Oracle: the picture that stands in the page, read back pixel by pixel, and bars by hand.
class ExhibitFigureTest {
  private static final float[] GREY = {0, 0.2f, 0.4f, 0.6f, 0.8f, 1};
  private static final GreyPicture EXHIBIT =
      new GreyPicture("toy", "a <toy>", "It is grey.", 3, GREY, new float[] {0, 0, 0, 1, 1, 0.5f});

  private static String page(GreyPicture exhibit) {
    var markup = new Markup();
    new ExhibitFigure(exhibit).addTo(markup);
    return markup.toString();
  }

  @Test
  void thePictureInThePageIsTheOneThatWasShown() throws IOException {
    Matcher picture = Pattern.compile("data:image/png;base64,([^\"]+)").matcher(page(EXHIBIT));
    assertThat(picture.find()).isTrue();
    var image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))));
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    for (int i = 0; i < GREY.length; i++) {
      assertThat(image.getRaster().getSample(i % 3, i / 3, 0)).isEqualTo(Math.round(255 * GREY[i]));
    }
  }

  @Test
  void pixelsOfEqualWeightBesideEachOtherAreOneBar() {
    String page = page(EXHIBIT);
    assertThat(page.split("<rect", -1)).as("two bars").hasSize(3);
    assertThat(page)
        .contains("x=\"0\" y=\"1\" width=\"2\"")
        .contains("x=\"2\" y=\"1\" width=\"1\"");
    assertThat(page).contains("a &lt;toy&gt;").doesNotContain("<toy>");
  }

  @Test
  void anExhibitHasWholeRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GreyPicture("x", "x", "x", 4, GREY, new float[0]));
  }
}
