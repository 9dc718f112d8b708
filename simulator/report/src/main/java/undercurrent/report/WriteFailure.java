package undercurrent.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why something could not be written, in words.
final class WriteFailure {
  private WriteFailure() {}

  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no permission at " + denied.getFile();
    }
    if (failure instanceof NoSuchFileException) {
      return "no folder can be made there";
    }
    if (failure instanceof FileSystemException broken && broken.getReason() == null) {
      return broken.getClass().getSimpleName() + " at " + broken.getFile();
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
