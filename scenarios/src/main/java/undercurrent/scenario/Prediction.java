package undercurrent.scenario;

import java.util.List;

/// What students are asked before the run.
public record Prediction(String ask, List<String> choices) {
  public Prediction {
    choices = List.copyOf(choices);
  }
}
