package undercurrent.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The scenarios that come with the program, by name.
public final class ScenarioLibrary {
  private static final List<String> NAMES =
      List.of(
          "av",
          "retail",
          "av-unstable-data-dependency",
          "retail-unstable-data-dependency",
          "av-pipeline-jungle",
          "av-expanding-domain",
          "av-new-firmware",
          "av-headlight-law",
          "retail-slow-scorer",
          "retail-bots",
          "retail-two-causes",
          "retail-serving-only",
          "retail-spread");

  private ScenarioLibrary() {}

  /// Returns the text of each scenario, in the order of the library.
  public static SequencedMap<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  private static String text(String name) {
    String resource = "/scenarios/" + name + ".yaml";
    try (InputStream stored = ScenarioLibrary.class.getResourceAsStream(resource)) {
      if (stored == null) {
        throw new IllegalStateException("the library lacks " + resource);
      }
      return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
