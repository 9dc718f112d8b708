package undercurrent.kernel;

/// What a passive process waits for: somebody to activate it.
final class Passive implements Waitable {
  @Override
  public void withdraw(SimProcess process) {}

  @Override
  public String describe() {
    return "somebody to activate it";
  }
}
