package undercurrent.kernel;

/// The reason of an interrupt by which a process lost units of a resource to a process of higher
/// priority; it does not hold them any more and must not release them.
///
/// @param resource the resource
/// @param units how many units it lost
/// @param by the name of the process that has them now
public record Preempted(Resource resource, int units, String by) {
  @Override
  public String toString() {
    return by + " took " + units + " of resource '" + resource.name() + "'";
  }
}
