package undercurrent.driving;

import java.util.List;
import java.util.stream.IntStream;
import undercurrent.random.RandomStream;

/// The shares of the six slices in what a fleet drives.
///
/// @param shares one share a slice, in the order of [Conditions#ALL]; they sum to 1
public record Exposure(List<Double> shares) {

  /// Checks that there is a share for each slice and that they sum to 1.
  public Exposure {
    shares = List.copyOf(shares);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    boolean negative = shares.stream().anyMatch(share -> !(share >= 0));
    if (shares.size() != Conditions.ALL.size() || negative || Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "an exposure needs a share for each of "
              + Conditions.ALL.stream().map(Conditions::id).toList()
              + " that sum to 1, not "
              + shares);
    }
  }

  /// Returns the exposure of a fleet that knows one slice only.
  public static Exposure only(Conditions slice) {
    return new Exposure(
        IntStream.range(0, 6).mapToObj(i -> i == slice.index() ? 1.0 : 0.0).toList());
  }

  /// Returns equal shares of all slices.
  public static Exposure even() {
    return new Exposure(IntStream.range(0, 6).mapToObj(i -> 1.0 / 6).toList());
  }

  /// Returns the exposure of weather shares, each split in the same way into day and night.
  ///
  /// @param rain the share of rain
  /// @param fog the share of fog
  /// @param night the share of night
  public static Exposure of(double rain, double fog, double night) {
    double clear = 1 - rain - fog;
    double day = 1 - night;
    return new Exposure(
        List.of(clear * day, clear * night, rain * day, rain * night, fog * day, fog * night));
  }

  /// Returns this exposure cut down to the slices that a fleet may drive in.
  ///
  /// @throws IllegalArgumentException when the fleet may drive in none that occurs
  public Exposure within(List<Conditions> allowed) {
    double sum = allowed.stream().mapToDouble(this::share).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("nothing is left of " + this + " within " + allowed);
    }
    return new Exposure(
        Conditions.ALL.stream()
            .map(slice -> allowed.contains(slice) ? share(slice) / sum : 0.0)
            .toList());
  }

  /// Returns the share of a slice.
  public double share(Conditions slice) {
    return shares.get(slice.index());
  }

  /// Returns a slice, drawn with one uniform number.
  public Conditions sample(RandomStream stream) {
    double rest = stream.nextUniform();
    for (Conditions slice : Conditions.ALL) {
      rest -= share(slice);
      if (rest < 0) {
        return slice;
      }
    }
    return Conditions.CLEAR_DAY;
  }

  /// Returns the mean of a quantity by slice, weighed by the shares.
  ///
  /// @param bySlice one value a slice, in the order of [Conditions#ALL]
  public double mean(double[] bySlice) {
    return IntStream.range(0, bySlice.length).mapToDouble(i -> shares.get(i) * bySlice[i]).sum();
  }
}
