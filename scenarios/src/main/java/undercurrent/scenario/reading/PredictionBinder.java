package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.scenario.Prediction;

/// Reads `predict`.
record PredictionBinder(Checking checking) {

  Optional<Prediction> bind(Fields top) {
    return top.map("predict", "S147", "ask and choices").flatMap(this::prediction);
  }

  private Optional<Prediction> prediction(Fields fields) {
    boolean clean = fields.allow(Keys.names(Keys.PREDICT, List.of()));
    for (String key : List.of("ask", "choices")) {
      if (!fields.has(key) && clean) {
        checking
            .findings()
            .add("S148", fields.place(), "predict needs " + key, "add " + key + ": …");
      }
    }
    var choices = new ArrayList<String>();
    var list = fields.list("choices", "[pipeline-jungle, about equal]");
    list.ifPresent(
        items ->
            items
                .items()
                .forEach(
                    item ->
                        fields
                            .asText(item, "predict.choices")
                            .ifPresent(text -> choices.add(text.text()))));
    if (list.isPresent() && (choices.size() < 2 || choices.size() > 8)) {
      checking
          .findings()
          .add(
              "S142",
              list.get().place(),
              "predict.choices has " + choices.size() + " entries",
              "give 2–8 choices");
    }
    return fields.has("ask")
        ? fields.text("ask").map(ask -> new Prediction(ask.text(), choices))
        : Optional.empty();
  }
}
