package undercurrent.cli.sql;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An answer as a JSON array with an object for each row, on a line of its own.
public final class JsonAnswer implements Answer {
  private final PrintStream out;
  private final List<Column> columns = new ArrayList<>();
  private boolean isEmpty = true;

  /// Makes an answer that goes to a stream.
  public JsonAnswer(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> all) {
    columns.addAll(all);
    out.print("[");
  }

  @Override
  public void row(List<@Nullable String> values) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int j = 0; j < columns.size(); j++) {
      put(row, columns.get(j), values.get(j));
    }
    out.print((isEmpty ? "\n" : ",\n") + "  " + row);
    isEmpty = false;
  }

  private static void put(ObjectNode row, Column column, @Nullable String value) {
    if (value == null) {
      row.putNull(column.name());
      return;
    }
    switch (column.kind()) {
      case WHOLE -> row.put(column.name(), new java.math.BigInteger(value));
      case REAL -> putReal(row, column.name(), value);
      case TRUTH -> row.put(column.name(), value.equalsIgnoreCase("true"));
      case TEXT -> row.put(column.name(), value);
    }
  }

  /// JSON knows no infinite number, and no number that is none.
  private static void putReal(ObjectNode row, String name, String value) {
    double number = Double.parseDouble(value);
    if (Double.isFinite(number)) {
      row.put(name, number);
    } else {
      row.putNull(name);
    }
  }

  @Override
  public void end(long leftOut) {
    out.print(isEmpty ? "]\n" : "\n]\n");
    out.flush();
  }
}
