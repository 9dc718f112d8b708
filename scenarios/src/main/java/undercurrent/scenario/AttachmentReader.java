package undercurrent.scenario;

import java.util.Optional;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.settings.Value;

/// Reads the files that a setting may name.
@FunctionalInterface
public interface AttachmentReader {

  /// Returns what a file says, or adds why it cannot be had.
  ///
  /// @param name what messages call the file
  Optional<Value.Attachment> read(String name, byte[] bytes, Findings findings);
}
