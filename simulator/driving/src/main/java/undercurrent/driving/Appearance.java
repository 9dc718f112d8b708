package undercurrent.driving;

import undercurrent.random.RandomStream;

/// How one road user looks and what stands around it, the same through a whole encounter.
///
/// It makes the errors of a model correlate in time: a person in dark clothes is hard to see in
/// each of the thirty frames.
///
/// @param albedo the share of light that the clothes or the paint throw back, from 0 to 1
/// @param secondAlbedo the same of the second part: trousers, windows, tarpaulin
/// @param size the size relative to the typical one
/// @param pose how it is turned, from 0 (seen from behind) to 1 (seen from the side)
/// @param backdrop the number that the houses, markings and roadside things are made from
/// @param style how common its build is
/// @param lit whether its lamps are on by day, too
/// @param atCrossing whether the lane map on board has a crossing there
public record Appearance(
    double albedo,
    double secondAlbedo,
    double size,
    double pose,
    int backdrop,
    Style style,
    boolean lit,
    boolean atCrossing) {

  /// Checks that the shares are shares and the size is positive.
  public Appearance {
    if (!(albedo >= 0 && albedo <= 1 && secondAlbedo >= 0 && secondAlbedo <= 1)) {
      throw new IllegalArgumentException(
          "an appearance needs albedos from 0 to 1, not " + albedo + " and " + secondAlbedo);
    }
    if (!(size > 0) || !(pose >= 0 && pose <= 1)) {
      throw new IllegalArgumentException(
          "an appearance needs a size above 0 and a pose from 0 to 1, not " + size + ", " + pose);
    }
  }

  /// Makes one of ordinary build whose lamps are off by day.
  public Appearance(double albedo, double secondAlbedo, double size, double pose, int backdrop) {
    this(albedo, secondAlbedo, size, pose, backdrop, Style.ORDINARY, false, false);
  }

  /// Returns a grey road user of typical size seen from behind, for tests and pictures.
  public static Appearance typical() {
    return new Appearance(0.15, 0.15, 1, 0, 0);
  }

  /// Returns an appearance drawn with five uniform numbers (all distributions assumed).
  public static Appearance sample(RandomStream stream) {
    double dress = stream.nextUniform();
    double albedo = 0.04 + 0.76 * dress * dress;
    double second = 0.04 + 0.46 * stream.nextUniform();
    double size = Math.max(0.75, Math.min(1.25, stream.nextNormal(1, 0.08)));
    return new Appearance(albedo, second, size, stream.nextUniform(), stream.nextInt(1 << 30));
  }

  Appearance styled(Style build, boolean lamps) {
    return new Appearance(albedo, secondAlbedo, size, pose, backdrop, build, lamps, atCrossing);
  }

  Appearance mapped(boolean crossing) {
    return new Appearance(albedo, secondAlbedo, size, pose, backdrop, style, lit, crossing);
  }

  /// Returns a number from 0 to 1 that belongs to the backdrop and the given index.
  double detail(int index) {
    int z = backdrop + index * 0x9E3779B9;
    z = (z ^ (z >>> 16)) * 0x85EBCA6B;
    z = (z ^ (z >>> 13)) * 0xC2B2AE35;
    return ((z ^ (z >>> 16)) >>> 8) * 0x1.0p-24;
  }
}
