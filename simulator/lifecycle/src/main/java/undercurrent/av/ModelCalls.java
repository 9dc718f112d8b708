package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.learning.Classifier;
import undercurrent.system.Production;

/// What stands between the stack and the model that it calls: what others have put there, and what went
/// wrong.
///
/// @param production what is in service
/// @param layers what each call goes through, the innermost first
record ModelCalls(Production production, List<UnaryOperator<Classifier>> layers) {
  ModelCalls(Production production) {
    this(production, new ArrayList<>());
  }

  /// Lets calls go through one layer more, the outermost.
  ///
  /// @param event the trace event that brought it about
  void add(UnaryOperator<Classifier> layer, long event) {
    layers.add(layer);
    call(event);
  }

  /// Lets calls go through one layer more, the innermost: the one that the model itself answers.
  void addInside(UnaryOperator<Classifier> layer, long event) {
    layers.addFirst(layer);
    call(event);
  }

  /// Takes note that a layer does something else from now on.
  void changed(long event) {
    call(event);
  }

  /// Takes a layer out again.
  void remove(UnaryOperator<Classifier> layer, long event) {
    layers.remove(layer);
    call(event);
  }

  /// Tells whether calls go through a layer.
  boolean hasLayer(UnaryOperator<Classifier> layer) {
    return layers.contains(layer);
  }

  private void call(long event) {
    UnaryOperator<Classifier> how = UnaryOperator.identity();
    for (UnaryOperator<Classifier> layer : layers) {
      UnaryOperator<Classifier> inside = how;
      how = model -> layer.apply(inside.apply(model));
    }
    production.callThrough(how, event);
  }
}
