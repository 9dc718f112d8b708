package undercurrent.scenario.reading;

import java.util.LinkedHashMap;
import undercurrent.scenario.FreeData;
import undercurrent.scenario.yaml.Node;

/// Reads `meta`, whatever is in it.
final class FreeDataBinder {
  private FreeDataBinder() {}

  static FreeData.Table bind(Fields top) {
    return top.map("meta", "S147", "key: value lines")
        .map(fields -> table(fields.entries()))
        .orElse(FreeData.Table.empty());
  }

  private static FreeData data(Node node) {
    return switch (node) {
      case Node.Text text -> new FreeData.Leaf(text.text());
      case Node.Faulty _ -> new FreeData.Leaf("");
      case Node.Items items ->
          new FreeData.Rows(items.items().stream().map(FreeDataBinder::data).toList());
      case Node.Entries entries -> table(entries);
    };
  }

  private static FreeData.Table table(Node.Entries entries) {
    var table = new LinkedHashMap<String, FreeData>();
    entries.entries().forEach(entry -> table.put(entry.name(), data(entry.value())));
    return new FreeData.Table(table);
  }
}
