package undercurrent.report;

import undercurrent.experiment.RunResult;

/// Figure 1 of Sculley et al. (2015) redrawn from a run, as a picture that needs no style sheet
/// and takes its ink from the page around it.
public final class BoxesPicture {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final String LETTERS =
      " text-anchor=\"middle\" font-family=\"system-ui,'DejaVu Sans',sans-serif\"";
  private static final String FRAME = "stroke=\"currentColor\" stroke-width=\"2\"";

  private BoxesPicture() {}

  /// Returns the picture, with the names of boxes that are too small to hold theirs below it.
  ///
  /// @param id a name that no other picture of the page has
  public static String of(RunResult run, String id) {
    return new SubsystemFigure(run, id, WIDTH, HEIGHT)
        .markup()
        .toString()
        .replace(
            "class=\"boxes\"",
            "style=\"display:block;width:100%;max-width:" + WIDTH + "px\"" + LETTERS)
        .replace("<g class=\"ml\"", "<g fill=\"#fff\"")
        .replace("<g class=\"box\"", "<g fill=\"currentColor\"")
        .replaceAll("(<g fill=\"#fff\"[^>]*>)<rect", "$1<rect fill=\"#000\" " + FRAME)
        .replaceAll(
            "(<g fill=\"currentColor\"[^>]*>)<rect",
            "$1<rect fill=\"#808080\" fill-opacity=\"0.12\" " + FRAME)
        .replace("class=\"name\"", "font-weight=\"600\"")
        .replace(" class=\"hours\"", "")
        .replace("class=\"key\"", "style=\"opacity:.8\"")
        .replace("class=\"entry\"", "style=\"display:inline-block;margin-right:1.2em\"");
  }
}
