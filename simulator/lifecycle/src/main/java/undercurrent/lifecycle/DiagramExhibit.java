package undercurrent.lifecycle;

import undercurrent.verification.Diagram;

/// A diagram that a replication shows at its end.
///
/// @param topic what it belongs to
/// @param diagram the diagram
public record DiagramExhibit(String topic, Diagram diagram) implements Exhibit {

  @Override
  public String id() {
    return diagram.id();
  }

  @Override
  public String title() {
    return diagram.title();
  }

  @Override
  public String caption() {
    return diagram.caption();
  }
}
