package undercurrent.lifecycle;

/// Something that a replication shows at its end, for a page to draw.
public sealed interface Exhibit
    permits GreyPicture,
        DiagramExhibit,
        FunnelExhibit,
        PosteriorExhibit,
        ScatterExhibit,
        WaterfallExhibit {

  /// Returns a name that no other exhibit of the replication has, kebab-case.
  String id();

  /// Returns what it belongs to: exhibits of one topic stand together.
  String topic();

  /// Returns what it shows.
  String title();

  /// Returns what is to be seen in it, and what is assumed.
  String caption();
}
