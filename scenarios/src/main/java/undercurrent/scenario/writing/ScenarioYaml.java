package undercurrent.scenario.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.Place;

/// Writes a scenario as one flat file, which reads back to the same scenario.
public final class ScenarioYaml {
  private ScenarioYaml() {}

  /// Returns the canonical file of a scenario.
  public static String write(Scenario scenario) {
    return new TreeWriter(scenario.references(), _ -> "").write(ScenarioTree.of(scenario));
  }

  /// Returns the canonical file with the origin of each value behind it.
  ///
  /// @param origins the places by path, as a reading gives them
  public static String explain(Scenario scenario, Map<String, Place> origins) {
    return new TreeWriter(scenario.references(), path -> origin(origins, path))
        .write(ScenarioTree.of(scenario));
  }

  /// Returns the SHA-256 of the canonical file, in hexadecimal digits.
  public static String hash(Scenario scenario) {
    try {
      byte[] bytes = write(scenario).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static String origin(Map<String, Place> origins, String path) {
    Place place = origins.get(path);
    return place == null ? "default" : place.source().name() + ":" + place.line();
  }
}
