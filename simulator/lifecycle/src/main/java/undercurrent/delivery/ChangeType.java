package undercurrent.delivery;

import java.util.List;
import java.util.Locale;
import undercurrent.graph.Branches;
import undercurrent.graph.Node;

/// What a change is about.
public enum ChangeType {
  /// Code of a pipeline or a service.
  CODE,
  /// A key of the configuration.
  CONFIGURATION,
  /// The shape or source of data: a new feature, a new column, a feed.
  DATA,
  /// A model by another recipe; retraining by the same recipe is the lifecycle's own affair.
  MODEL,
  /// A rule of the shop's filter, edited by people who do not program.
  FILTER_RULE,
  /// New data in a model of the same recipe: the lifecycle itself asks for it when it trains.
  REFRESH;

  /// The types that people ask for, which are all but the refresh of a model.
  public static final List<ChangeType> ASKED_FOR =
      List.of(CODE, CONFIGURATION, DATA, MODEL, FILTER_RULE);

  /// Returns the name as it stands in files and traces, such as `filter-rule`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Tells whether a change of this type may be about a part of the system.
  public boolean concerns(Node node) {
    return switch (this) {
      case CODE -> node.kind() == Node.Kind.CODE_MODULE || node.kind() == Node.Kind.SERVICE;
      case CONFIGURATION -> node.kind() == Node.Kind.CONFIGURATION_KEY && !Branches.isFlag(node);
      case DATA -> node.kind() == Node.Kind.FEATURE || node.kind() == Node.Kind.PIPELINE;
      case MODEL, REFRESH -> node.kind() == Node.Kind.MODEL;
      case FILTER_RULE -> node.kind() == Node.Kind.ARTIFACT && node.id().startsWith("rule");
    };
  }
}
