package undercurrent.delivery;

import java.util.function.LongConsumer;
import undercurrent.serving.Service;

/// A service that a change made slow, because every request now waits for one call more.
///
/// @param service the service
/// @param milliseconds what the call takes
/// @param afterwards what is done when the service has changed, with the event that changed it
public record SlowService(Service service, double milliseconds, LongConsumer afterwards)
    implements Fault {
  @Override
  public String title() {
    return service.name() + " takes " + milliseconds + " ms more";
  }

  @Override
  public void begin(long event) {
    service.addCall(milliseconds);
    afterwards.accept(event);
  }

  @Override
  public void end(long event) {
    service.addCall(-milliseconds);
    afterwards.accept(event);
  }

  @Override
  public boolean changesAnswers() {
    return false;
  }
}
