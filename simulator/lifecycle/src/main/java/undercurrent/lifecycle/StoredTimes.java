package undercurrent.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import undercurrent.serving.ServiceTimes;

/// The service times that were measured once and are kept with the program.
public final class StoredTimes {
  private StoredTimes() {}

  /// Returns the service times of the components of a lifecycle, in milliseconds.
  public static ServiceTimes of(String lifecycle) {
    String resource = "/service-times/" + lifecycle + ".csv";
    try (InputStream stored = StoredTimes.class.getResourceAsStream(resource)) {
      if (stored == null) {
        throw new IllegalStateException(
            "no service times are stored for '" + lifecycle + "': run undercurrent calibrate");
      }
      return ServiceTimes.read(stored);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
