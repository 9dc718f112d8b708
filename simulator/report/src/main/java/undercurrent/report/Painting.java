package undercurrent.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/// Whether this machine can paint charts: without any font installed, Java cannot.
final class Painting {
  static final String WHY_NOT =
      "The machine that made this report has no fonts, so there is no picture; the table below"
          + " holds the same figures. (On Debian: apt-get install fontconfig fonts-dejavu-core)";

  private Painting() {}

  /// Tells whether letters can be painted.
  static boolean isPossible() {
    return Fonts.FOUND;
  }

  private static final class Fonts {
    static final boolean FOUND = tryOut();

    private static boolean tryOut() {
      try {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        return font.getStringBounds("0", new FontRenderContext(null, true, true)).getWidth() > 0;
      } catch (RuntimeException | LinkageError | InternalError noFonts) {
        return false;
      }
    }
  }
}
