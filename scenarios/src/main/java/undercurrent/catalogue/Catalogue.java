package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import undercurrent.capability.Capability;
import undercurrent.debt.DebtType;
import undercurrent.detection.Detector;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.organisation.Role;
import undercurrent.settings.NearMatch;

/// What there is to build a scenario from, as the service loader finds it.
///
/// @param lifecycles the lifecycles, by name
/// @param roles the roles, by name
/// @param debts the debts, in the order of the catalogue
/// @param detectors the detectors, by name
/// @param capabilities the capabilities, in the order of the catalogue
public record Catalogue(
    List<Lifecycle> lifecycles,
    List<Role> roles,
    List<DebtType> debts,
    List<Detector> detectors,
    List<Capability> capabilities) {

  /// Returns everything on the class path.
  public static Catalogue load() {
    return new Catalogue(
        sorted(Lifecycle.class, Lifecycle::id),
        sorted(Role.class, Role::id),
        List.copyOf(all(DebtType.class)),
        sorted(Detector.class, Detector::id),
        List.copyOf(all(Capability.class)));
  }

  /// Returns the lifecycle of a name.
  public Lifecycle lifecycle(String id) {
    return find("lifecycle", id, lifecycles, Lifecycle::id);
  }

  /// Returns the role of a name.
  public Role role(String id) {
    return find("role", id, roles, Role::id);
  }

  /// Returns the debt of a name.
  public DebtType debt(String id) {
    return find("debt", id, debts, DebtType::id);
  }

  /// Returns the detector of a name.
  public Detector detector(String id) {
    return find("detector", id, detectors, Detector::id);
  }

  /// Returns the capability of a name.
  public Capability capability(String id) {
    return find("capability", id, capabilities, Capability::id);
  }

  /// Returns the capabilities that suit a lifecycle.
  public List<Capability> capabilitiesOf(String lifecycle) {
    return capabilities.stream().filter(c -> c.lifecycles().contains(lifecycle)).toList();
  }

  private <T> T find(String kind, String id, List<T> things, Function<T, String> name) {
    return things.stream()
        .filter(thing -> name.apply(thing).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownNameException(kind, id, things.stream().map(name).toList(), kindOf(id)));
  }

  /// Returns what a name is the name of, if of anything.
  private Optional<String> kindOf(String id) {
    boolean isDetector = detectors.stream().anyMatch(each -> each.id().equals(id));
    boolean isDebt = debts.stream().anyMatch(each -> each.id().equals(id));
    return isDetector ? Optional.of("detector") : isDebt ? Optional.of("debt") : Optional.empty();
  }

  private static <T> List<T> sorted(Class<T> type, Function<T, String> name) {
    return all(type).stream().sorted(Comparator.comparing(name)).toList();
  }

  private static <T> List<T> all(Class<T> type) {
    var found = new ArrayList<T>();
    ServiceLoader.load(type).forEach(found::add);
    return found;
  }

  /// Thrown when a name is none of a list; its message has the nearest match.
  public static final class UnknownNameException extends IllegalArgumentException {
    private static final int LISTED = 12; // more are not read in a message

    UnknownNameException(
        String kind, String asked, List<String> known, Optional<String> kindOfAsked) {
      super(
          "unknown "
              + kind
              + " \""
              + asked
              + "\""
              + kindOfAsked
                  .map(other -> "; that is a " + other)
                  .or(
                      () ->
                          NearMatch.of(asked, known)
                              .map(near -> "; did you mean \"" + near + "\"?"))
                  .orElse("")
              + (known.size() > LISTED
                  ? " (undercurrent list " + kind + "s shows what there is)"
                  : " (there are: " + String.join(", ", known) + ")"));
    }
  }
}
