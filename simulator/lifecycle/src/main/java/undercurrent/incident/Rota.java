package undercurrent.incident;

import java.util.List;
import java.util.Optional;
import undercurrent.kernel.SimTime;

/// People who take turns on duty, a week each; who comes next in line is the escalation.
///
/// @param role the id of the role that stands on it, which is the name of the rota
/// @param people the names of those who are here, in order
public record Rota(String role, List<String> people) {
  /// Below so many people a rota for one site wears them out (Beyer et al. 2016, chapter 11).
  public static final int ENOUGH_FOR_ONE_SITE = 8;

  /// Copies.
  public Rota {
    people = List.copyOf(people);
  }

  /// Returns who is on duty; nobody when the rota is empty.
  public Optional<String> onDuty(long time) {
    return inLine(time, 0);
  }

  /// Returns who is asked when the one on duty does not answer; nobody in a rota of one.
  public Optional<String> second(long time) {
    return people.size() < 2 ? Optional.empty() : inLine(time, 1);
  }

  private Optional<String> inLine(long time, int place) {
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(people.get((SimTime.week(time) + place) % people.size()));
  }
}
