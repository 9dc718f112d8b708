package undercurrent.lifecycle;

import java.util.function.LongConsumer;
import undercurrent.delivery.Fault;

/// A fault of which the replication takes note, so that what is measured from then on names it as its
/// cause, where it can change what is answered.
///
/// @param fault the fault
/// @param note takes the event that began or ended it
record NotedFault(Fault fault, LongConsumer note) implements Fault {
  @Override
  public String title() {
    return fault.title();
  }

  @Override
  public void begin(long event) {
    note(event);
    fault.begin(event);
  }

  @Override
  public void end(long event) {
    note(event);
    fault.end(event);
  }

  private void note(long event) {
    if (fault.changesAnswers()) {
      note.accept(event);
    }
  }

  @Override
  public boolean changesAnswers() {
    return fault.changesAnswers();
  }

  @Override
  public boolean isSeen() {
    return fault.isSeen();
  }
}
