package undercurrent.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import undercurrent.lifecycle.GreyPicture;

/// A grey picture of a replication as it stands in a page, with what matters in it laid over.
record ExhibitFigure(GreyPicture exhibit) {
  private static final double FAINT = 0.05;
  private static final double OPACITY = 0.6;

  /// Adds the figure to a page.
  void addTo(Markup page) {
    page.open("figure", "id", "exhibit-" + exhibit.id(), "class", "exhibit");
    page.element("h3", Titles.sentence(exhibit.title()));
    page.open("div", "class", "pair");
    picture(page, "what the camera saw", false);
    if (exhibit.emphasis().length > 0) {
      picture(page, "what the answer hangs on", true);
    }
    page.close().element("p", exhibit.caption(), "class", "reading").close();
  }

  private void picture(Markup page, String what, boolean withEmphasis) {
    page.open(
        "svg",
        "viewBox",
        "0 0 " + exhibit.columns() + " " + exhibit.rows(),
        "role",
        "img",
        "aria-label",
        exhibit.title() + ": " + what);
    page.element("title", exhibit.title() + ": " + what);
    page.element("desc", exhibit.caption());
    page.empty(
        "image",
        "width",
        String.valueOf(exhibit.columns()),
        "height",
        String.valueOf(exhibit.rows()),
        "href",
        "data:image/png;base64," + png(),
        "style",
        "image-rendering:pixelated");
    if (withEmphasis) {
      emphasis(page);
    }
    page.close();
  }

  /// Pixels of equal weight beside each other are one bar.
  private void emphasis(Markup page) {
    for (int row = 0; row < exhibit.rows(); row++) {
      int from = 0;
      for (int column = 1; column <= exhibit.columns(); column++) {
        boolean ends = column == exhibit.columns() || at(row, column) != at(row, from);
        if (ends && at(row, from) > FAINT) {
          page.empty(
              "rect",
              "x",
              String.valueOf(from),
              "y",
              String.valueOf(row),
              "width",
              String.valueOf(column - from),
              "height",
              "1",
              "style",
              "fill:" + Hue.VERMILLION.reference(),
              "opacity",
              Figures.decimals(OPACITY * at(row, from), 2));
        }
        from = ends ? column : from;
      }
    }
  }

  private float at(int row, int column) {
    return exhibit.emphasis()[row * exhibit.columns() + column];
  }

  private String png() {
    var image = new BufferedImage(exhibit.columns(), exhibit.rows(), BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < exhibit.brightness().length; i++) {
      int grey = Math.round(255 * Math.max(0, Math.min(1, exhibit.brightness()[i])));
      image.getRaster().setSample(i % exhibit.columns(), i / exhibit.columns(), 0, grey);
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
