package undercurrent.web;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The answers that were given lately. A run repeats exactly, so an answer never grows old.
final class KeptAnswers {
  private final long mostBytes;
  private final LinkedHashMap<RunRequest, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  KeptAnswers(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized Optional<byte[]> find(RunRequest request) {
    return Optional.ofNullable(answers.get(request));
  }

  /// Keeps an answer, and forgets those that were asked for longest ago when there are too many.
  synchronized void keep(RunRequest request, byte[] answer) {
    byte[] before = answers.put(request, answer);
    bytes += answer.length - (before == null ? 0 : before.length);
    var oldest = answers.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= oldest.next().getValue().length;
      oldest.remove();
    }
  }
}
