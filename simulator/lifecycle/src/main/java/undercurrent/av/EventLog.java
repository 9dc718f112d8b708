package undercurrent.av;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.driving.Confirmation;
import undercurrent.driving.DriveSample;
import undercurrent.driving.LogReplay;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.RoadUser;
import undercurrent.learning.Classifier;

/// Drives that went wrong, as the cars recorded them and the review named them, for replay.
final class EventLog {
  private static final int MOST = 60;

  private final Deque<LogReplay> events = new ArrayDeque<>();

  /// Keeps what went wrong in a week, as an annotator names it.
  void keep(DriveSample week, Labeling labeling, int day) {
    Map<Integer, List<LoggedFrame>> byDrive = new LinkedHashMap<>();
    for (LoggedFrame frame : week.frames()) {
      if (!Telemetry.isInTurn(frame)) {
        byDrive.computeIfAbsent(frame.encounter(), drive -> new ArrayList<>()).add(frame);
      }
    }
    byDrive.forEach(
        (drive, frames) -> {
          LoggedFrame last = frames.getLast();
          int named = labeling.labelOf(new FramePool.Entry(last, day, week.truth().reveal(last)));
          var rows = frames.stream().map(LoggedFrame::features).toList();
          events.addLast(new LogReplay(drive, rows, RoadUser.at(named)));
        });
    while (events.size() > MOST) {
      events.removeFirst();
    }
  }

  /// Returns the encounters that are kept.
  Set<Integer> drives() {
    Set<Integer> drives = new TreeSet<>();
    events.forEach(event -> drives.add(event.drive()));
    return drives;
  }

  /// Deletes an encounter; returns how many records went.
  int delete(int drive) {
    int before = events.size();
    events.removeIf(event -> event.drive() == drive);
    return before - events.size();
  }

  /// Returns which of the events a model would have mended, the oldest first.
  List<Boolean> mendedBy(Classifier model) {
    return events.stream()
        .map(event -> event.isMendedBy(model, Confirmation.THREE_OF_THREE))
        .toList();
  }
}
