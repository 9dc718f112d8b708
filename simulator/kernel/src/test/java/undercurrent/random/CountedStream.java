package undercurrent.random;

/// A stream that counts what is drawn from it.
final class CountedStream implements RandomStream {
  private final RandomStream inner;
  private int drawn;

  CountedStream(RandomStream inner) {
    this.inner = inner;
  }

  int drawn() {
    return drawn;
  }

  @Override
  public long nextLong() {
    drawn++;
    return inner.nextLong();
  }

  @Override
  public RandomStream substream(String name) {
    return inner.substream(name);
  }

  @Override
  public RandomStream antithetic() {
    return inner.antithetic();
  }

  @Override
  public RandomStream jumped(int times) {
    return inner.jumped(times);
  }
}
