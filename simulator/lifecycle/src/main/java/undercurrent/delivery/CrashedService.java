package undercurrent.delivery;

import java.util.function.LongConsumer;
import undercurrent.serving.Service;

/// A service that refuses every call since a change.
///
/// @param service the service
/// @param afterwards what is done when the service has changed, with the event that changed it
public record CrashedService(Service service, LongConsumer afterwards) implements Fault {
  @Override
  public String title() {
    return service.name() + " refuses every call";
  }

  @Override
  public void begin(long event) {
    service.crash();
    afterwards.accept(event);
  }

  @Override
  public void end(long event) {
    service.restart();
    afterwards.accept(event);
  }

  @Override
  public boolean changesAnswers() {
    return false;
  }
}
