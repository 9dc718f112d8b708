package undercurrent.kernel;

/// What a passive process waits for: somebody to activate it.
enum Passive implements Waitable {
  WAIT;

  @Override
  public void withdraw(SimProcess process) {}

  @Override
  public String describe() {
    return "somebody to activate it";
  }
}
