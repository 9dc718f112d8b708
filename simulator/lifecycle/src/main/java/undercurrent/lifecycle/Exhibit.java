package undercurrent.lifecycle;

/// Something that a replication shows at its end, for a page to draw.
public sealed interface Exhibit permits GreyPicture, DiagramExhibit {

  /// Returns a name that no other exhibit of the replication has, kebab-case.
  String id();

  /// Returns what it shows.
  String title();

  /// Returns what is to be seen in it, and what is assumed.
  String caption();
}
