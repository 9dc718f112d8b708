package undercurrent.report;

import java.util.Optional;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.FunnelExhibit;
import undercurrent.lifecycle.GreyPicture;
import undercurrent.lifecycle.PosteriorExhibit;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.WaterfallExhibit;

/// What a replication shows, as figures of a page.
final class PictureFigures {
  private PictureFigures() {}

  /// Returns the figure of an exhibit; nothing for a camera's picture, which is no chart.
  static Optional<ChartFigure> of(Exhibit exhibit) {
    return switch (exhibit) {
      case DiagramExhibit shown -> Optional.of(DiagramFigure.of(shown.diagram()));
      case FunnelExhibit shown -> Optional.of(FunnelFigure.of(shown));
      case WaterfallExhibit shown -> Optional.of(WaterfallFigure.of(shown));
      case ScatterExhibit shown -> Optional.of(ScatterFigure.of(shown));
      case PosteriorExhibit shown -> Optional.of(PosteriorFigure.of(shown));
      case GreyPicture none -> Optional.empty();
    };
  }
}
