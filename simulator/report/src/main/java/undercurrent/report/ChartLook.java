package undercurrent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.XYStyler;

/// How our charts look, whatever they show: without legend, title and frame, since those belong to
/// the page around them.
final class ChartLook {
  static final Color NOTHING = new Color(0, 0, 0, 0);

  private ChartLook() {}

  /// Gives a chart its look.
  ///
  /// @param scale above 1 for a wide page
  static void apply(XYStyler style, float scale) {
    style.setLocale(Locale.ROOT);
    style.setLegendVisible(false);
    style.setChartTitleVisible(false);
    style.setChartPadding(4);
    style.setPlotMargin(0);
    style.setPlotContentSize(1.0);
    style.setXAxisTickMarkSpacingHint(scale > 1 ? 110 : 60);
    style.setYAxisTickMarkSpacingHint(scale > 1 ? 55 : 40);
    var font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(13 * scale));
    style.setBaseFont(font);
    style.setAxisTickLabelsFont(font);
    style.setAxisTitleFont(font);
    style.setAnnotationTextFont(font.deriveFont(Font.BOLD));
    colours(style);
  }

  private static void colours(XYStyler style) {
    style.setChartBackgroundColor(NOTHING);
    style.setPlotBackgroundColor(NOTHING);
    style.setPlotBorderVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setPlotGridLinesColor(Hue.GRID.color());
    style.setPlotGridLinesStroke(new BasicStroke(1));
    style.setChartFontColor(Hue.INK.color());
    style.setAxisTickLabelsColor(Hue.INK.color());
    style.setAxisTickMarksColor(Hue.INK.color());
    style.setAnnotationLineColor(Hue.INK.color());
    style.setAnnotationTextFontColor(Hue.INK.color());
    style.setAnnotationLineStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3}, 0));
  }

  /// Returns how a line of a pattern is drawn.
  static BasicStroke stroke(Curve.Dash dash, float scale) {
    float width = 2.2f * scale;
    return dash == Curve.Dash.SOLID
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash.inPixels(), 0);
  }
}
