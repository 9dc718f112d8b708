package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.random.RandomStream;

/// What a fleet drives in for some time: the conditions and roads of its cities, and what is met on
/// them.
///
/// @param parts the shares of the cities; they sum to 1
/// @param looks what the road users look like
public record TrafficMix(List<Part> parts, Looks looks) {

  /// A city's part of what is driven; weather and road do not depend on each other.
  ///
  /// @param share the part of the miles, from 0 to 1
  /// @param exposure the conditions there
  /// @param roads the shares of [Road], in its order; they sum to 1
  public record Part(double share, Exposure exposure, List<Double> roads) {

    /// Copies the list.
    public Part {
      roads = List.copyOf(roads);
    }

    /// Returns the whole of what one city offers.
    public static Part of(City city, Exposure exposure) {
      return new Part(1, exposure, city.roads());
    }

    private Optional<Part> within(OperationalDomain domain) {
      List<Conditions> slices =
          Conditions.ALL.stream()
              .filter(slice -> domain.allows(slice) && exposure.share(slice) > 0)
              .toList();
      double open = slices.stream().mapToDouble(exposure::share).sum();
      double passable = 0;
      for (Road road : Road.values()) {
        passable += domain.allows(road) ? roads.get(road.ordinal()) : 0;
      }
      if (!(open > 0 && passable > 0)) {
        return Optional.empty();
      }
      var left = new ArrayList<Double>();
      for (Road road : Road.values()) {
        left.add(domain.allows(road) ? roads.get(road.ordinal()) / passable : 0);
      }
      return Optional.of(new Part(share * open * passable, exposure.within(slices), left));
    }
  }

  /// Copies the list.
  public TrafficMix {
    parts = List.copyOf(parts);
  }

  /// Returns what is met on the streets of one city in some conditions.
  public static TrafficMix streets(Exposure exposure) {
    return new TrafficMix(List.of(new Part(1, exposure, List.of(1.0, 0.0, 0.0))), Looks.TODAY);
  }

  /// Returns the mix of cities between which the fleet is shared evenly, cut down to a domain;
  /// empty when the fleet may drive nowhere.
  public static Optional<TrafficMix> of(List<Part> cities, OperationalDomain domain, Looks looks) {
    var allowed =
        cities.stream().map(city -> city.within(domain)).flatMap(Optional::stream).toList();
    double sum = allowed.stream().mapToDouble(Part::share).sum();
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrafficMix(
                allowed.stream()
                    .map(part -> new Part(part.share() / sum, part.exposure(), part.roads()))
                    .toList(),
                looks));
  }

  /// Returns what is met of it in some conditions alone.
  ///
  /// @throws IllegalArgumentException when none of them occurs
  public TrafficMix within(List<Conditions> slices) {
    var domain = OperationalDomain.everything().in(slices);
    return of(parts, domain, looks)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing is met in " + slices.stream().map(Conditions::id).toList()));
  }

  /// Returns the shares of the conditions over all cities.
  public Exposure exposure() {
    var shares = new ArrayList<Double>();
    double sum = 0;
    for (Conditions slice : Conditions.ALL) {
      double share =
          parts.stream().mapToDouble(part -> part.share() * part.exposure().share(slice)).sum();
      shares.add(share);
      sum += share;
    }
    double whole = sum;
    return new Exposure(shares.stream().map(share -> share / whole).toList());
  }

  /// Returns an encounter of an ordinary day, drawn from a stream of its own.
  Encounter meet(RandomStream stream) {
    Part city = city(stream.nextUniform());
    Conditions slice = city.exposure().sample(stream);
    Road road = road(city, stream.nextUniform());
    return Encounter.ordinary(road.meet(stream), slice, road, stream).under(looks);
  }

  private Part city(double uniform) {
    double rest = uniform;
    for (Part part : parts) {
      rest -= part.share();
      if (rest < 0) {
        return part;
      }
    }
    return parts.getLast();
  }

  private static Road road(Part city, double uniform) {
    double rest = uniform;
    Road last = Road.STREET;
    for (Road road : Road.values()) {
      double share = city.roads().get(road.ordinal());
      rest -= share;
      last = share > 0 ? road : last;
      if (rest < 0) {
        return road;
      }
    }
    return last;
  }
}
