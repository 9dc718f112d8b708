package undercurrent.av;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import undercurrent.driving.HiddenTruth;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Scene;

/// Frames that were ingested and wait to be chosen for labelling, the newest last.
final class FramePool {
  private static final int MOST = 4000;

  /// A frame in the pool; only an annotator opens the scene, which is what the recorded clip shows.
  record Entry(LoggedFrame frame, int day, Scene scene) {}

  private final List<Entry> entries = new ArrayList<>();

  /// Adds the frames of a week, and lets go of the oldest when storage is full.
  void add(List<LoggedFrame> frames, HiddenTruth truth, int day) {
    add(frames.stream().map(frame -> new Entry(frame, day, truth.reveal(frame))).toList());
  }

  /// Adds frames with the clips that were recorded, and lets go of the oldest when storage is full.
  void add(List<Entry> recorded) {
    entries.addAll(recorded);
    int surplus = entries.size() - MOST;
    if (surplus > 0) {
      entries.subList(0, surplus).clear();
    }
  }

  /// Returns the frames, the oldest first.
  List<Entry> entries() {
    return entries;
  }

  /// Takes frames out.
  void remove(List<Entry> chosen) {
    var ids = new HashSet<Integer>();
    chosen.forEach(entry -> ids.add(entry.frame().id()));
    entries.removeIf(entry -> ids.contains(entry.frame().id()));
  }

  /// Lets go of what was logged before a day.
  void forget(int day) {
    entries.removeIf(entry -> entry.day() < day);
  }

  /// Deletes the frames of an encounter; returns how many there were.
  int delete(int encounter) {
    int before = entries.size();
    entries.removeIf(entry -> entry.frame().encounter() == encounter);
    return before - entries.size();
  }

  /// Returns the day of the newest frame; 0 when there is none.
  int newestDay() {
    return entries.isEmpty() ? 0 : entries.getLast().day();
  }
}
