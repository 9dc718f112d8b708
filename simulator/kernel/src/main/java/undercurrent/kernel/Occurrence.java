package undercurrent.kernel;

/// Something that happened inside the kernel, as an observer sees it.
public sealed interface Occurrence {

  /// Returns the simulated time, in nanoseconds.
  long time();

  /// Returns it in words.
  String inWords();

  /// A process was started; its body begins later in the same instant.
  record Started(long time, SimProcess process) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " starts";
    }
  }

  /// A process lets time pass.
  record Held(long time, SimProcess process, long until) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " holds until " + SimTime.text(until);
    }
  }

  /// A process waits for something.
  record Waited(long time, SimProcess process, String what) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " waits for " + what;
    }
  }

  /// A process goes on, or begins.
  record Resumed(long time, SimProcess process) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " goes on";
    }
  }

  /// A process was interrupted.
  record Interrupted(long time, SimProcess process, String reason) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " is interrupted: " + reason;
    }
  }

  /// A process has ended.
  record Ended(long time, SimProcess process) implements Occurrence {
    @Override
    public String inWords() {
      return process.name() + " ends";
    }
  }

  /// An event that belongs to no process happens.
  record Happened(long time, String event) implements Occurrence {
    @Override
    public String inWords() {
      return event + " happens";
    }
  }
}
