package undercurrent.av;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import undercurrent.driving.FrameFeatures;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.RowParts;

/// How many models perception is made of, and which lines of a patch it gets from another camera where.
///
/// One joint model shares its weights among all contexts. Models of their own share nothing: what is
/// replaced in one context moves the model of that context alone.
///
/// @param isJoint whether contexts share a model
/// @param replaced the lines that come from another source, first to last
/// @param leftOut the groups of columns that it does without, each one of [SightColumns]
record SightRecipe(boolean isJoint, List<Replaced> replaced, Set<SightColumns> leftOut) {
  /// One model for all, on rows as they are.
  static final SightRecipe JOINT = new SightRecipe(true, List.of(), Set.of());

  /// The contexts; each row is in one of them.
  static final List<String> CONTEXTS =
      List.of("bright/near", "bright/far", "dark/near", "dark/far");

  private static final int BRIGHTNESS = FrameFeatures.COLUMNS.indexOf("brightness");
  private static final int RANGE = FrameFeatures.COLUMNS.indexOf("range");
  private static final double DARK = 0.25; // mean brightness of a patch; assumed
  private static final double FAR = 0.75; // of 40 m; assumed
  private static final int FEWEST_ROWS = 150; // that a model of its own needs; assumed

  /// A line of the camera's patch that another camera gives in one context, in whole steps where others go
  /// on in fine ones.
  ///
  /// @param line its number, from 0 at the road
  /// @param context where
  record Replaced(int line, String context) {
    private double[] in(double[] row) {
      double[] replaced = row.clone();
      for (int i = line * FrameFeatures.CELLS_A_LINE;
          i < (line + 1) * FrameFeatures.CELLS_A_LINE;
          i++) {
        replaced[i] = StrictMath.rint(row[i]);
      }
      return replaced;
    }
  }

  /// Copies what it is given.
  SightRecipe {
    replaced = List.copyOf(replaced);
    leftOut = Set.copyOf(leftOut);
  }

  /// Returns the context of a row.
  static String contextOf(double[] row) {
    int light = row[BRIGHTNESS] < DARK ? 2 : 0;
    return CONTEXTS.get(light + (row[RANGE] < FAR ? 0 : 1));
  }

  /// Returns the same with one more line from another source.
  SightRecipe with(Replaced next) {
    var more = new ArrayList<>(replaced);
    more.add(next);
    return new SightRecipe(isJoint, more, leftOut);
  }

  /// Returns the same without some columns, and with all others.
  SightRecipe without(Set<SightColumns> columns) {
    return new SightRecipe(isJoint, replaced, columns);
  }

  /// Tells whether it is one model on rows as they are.
  boolean isPlain() {
    return isJoint && replaced.isEmpty() && leftOut.isEmpty();
  }

  /// Returns the model that a learner makes of rows.
  Classifier train(Function<LabeledTable, Classifier> learner, LabeledTable rows) {
    var models = new LinkedHashMap<String, Classifier>();
    if (isJoint) {
      Classifier joint = learner.apply(seen(rows, CONTEXTS, CONTEXTS));
      CONTEXTS.forEach(context -> models.put(context, joint));
    } else {
      for (String context : CONTEXTS) {
        models.put(context, learner.apply(ownRows(rows, context)));
      }
    }
    return parts().model(models);
  }

  /// The rows of a context; where they are too few, or all of one class, those of all, as others have them
  /// without their replacements.
  private LabeledTable ownRows(LabeledTable rows, String context) {
    LabeledTable own = seen(rows, List.of(context), List.of(context));
    var classes = new TreeSet<Integer>();
    for (int i = 0; i < own.size(); i++) {
      classes.add(own.label(i));
    }
    return own.size() >= FEWEST_ROWS && classes.size() > 1
        ? own
        : seen(rows, CONTEXTS, List.of(context));
  }

  private LabeledTable seen(LabeledTable rows, List<String> wanted, List<String> replacing) {
    return parts().rows(rows, wanted, replacing);
  }

  private RowParts<String> parts() {
    return new RowParts<>(SightRecipe::contextOf, this::seen);
  }

  private double[] seen(double[] row, String context) {
    double[] seen = row;
    for (Replaced each : replaced) {
      seen = each.context().equals(context) ? each.in(seen) : seen;
    }
    for (SightColumns each : SightColumns.values()) {
      seen = leftOut.contains(each) ? each.takenFrom(seen) : seen;
    }
    return seen;
  }
}
