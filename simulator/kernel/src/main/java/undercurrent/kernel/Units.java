package undercurrent.kernel;

/// A number of units of a resource, as [SimProcess#acquireAll] takes them.
///
/// @param resource the resource
/// @param count how many units, 1 or more
public record Units(Resource resource, int count) {

  /// Checks the count.
  public Units {
    if (count < 1) {
      throw new IllegalArgumentException(
          "resource '" + resource.name() + "' lends 1 unit or more, not " + count);
    }
  }
}
