package undercurrent.bench.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import undercurrent.bench.Flags;
import undercurrent.bench.KalasimTracking;
import undercurrent.bench.ping.ContinuationPing;
import undercurrent.bench.ping.KalasimPing;
import undercurrent.bench.ping.OurPing;
import undercurrent.bench.ping.Ping;

/// The memory of a process that waits, its place on the future event list included.
///
/// It is what the heap grows by when very many processes wait, each in code that was compiled
/// before: what is interpreted needs larger frames.
final class WaitingMemory {
  private static final int MANY = 200_000;
  private static final int WARM_UPS = 20;
  private static final int WARM_UP = 10_000;

  /// What waits.
  enum Kind {
    OURS("Undercurrent", Flags.CONTINUATIONS),
    OURS_IN_THREADS("Undercurrent without flags: virtual threads"),
    KALASIM("kalasim, all tracking off"),
    KALASIM_AS_IT_COMES("kalasim, as it comes"),
    CONTINUATIONS("bare continuations", Flags.CONTINUATIONS);

    private final String library;
    private final List<String> flags;

    Kind(String library, String... flags) {
      this.library = library;
      this.flags = List.of(flags);
    }

    String library() {
      return library;
    }

    private Ping start(int processes) {
      return switch (this) {
        case OURS, OURS_IN_THREADS -> new OurPing(processes);
        case KALASIM -> new KalasimPing(processes, KalasimTracking.NONE);
        case KALASIM_AS_IT_COMES -> new KalasimPing(processes, KalasimTracking.DEFAULT);
        case CONTINUATIONS -> new ContinuationPing(processes);
      };
    }
  }

  private WaitingMemory() {}

  /// Returns the bytes of a waiting process.
  static double measure(Kind kind, Path log) {
    List<String> flags =
        new ArrayList<>(List.of(Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE));
    flags.addAll(kind.flags);
    return ChildJvm.number(flags, WaitingMemory.class, List.of(kind.name()), log);
  }

  /// Lets processes of a kind wait, and prints the bytes of each.
  public static void main(String[] arguments) {
    Kind kind = Kind.valueOf(arguments[0]);
    for (int i = 0; i < WARM_UPS; i++) {
      try (Ping ping = kind.start(WARM_UP)) {
        ping.run(5 * WARM_UP);
      }
    }
    long before = used();
    try (Ping ping = kind.start(MANY)) {
      ping.run(MANY / 10); // all have begun before the first wait ends
      System.out.println((double) (used() - before) / MANY);
    }
  }

  private static long used() {
    Runtime machine = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      used = Math.min(used, machine.totalMemory() - machine.freeMemory());
    }
    return used;
  }
}
