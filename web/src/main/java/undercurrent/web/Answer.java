package undercurrent.web;

import java.nio.charset.StandardCharsets;
import undercurrent.report.RunDocument;

/// The answer to a run: its document, as the command line prints it, its cast and its story.
final class Answer {
  private Answer() {}

  /// Returns the answer as JSON text in UTF-8.
  static byte[] of(Played played) {
    String text =
        "{\"run\":"
            + Json.text(RunDocument.of(played.result(), played.text()))
            + ",\"cast\":"
            + Json.text(Story.cast(played.result()))
            + ",\"story\":"
            + Story.of(played.result())
            + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
