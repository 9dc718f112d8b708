package undercurrent.retail;

import java.util.List;
import java.util.OptionalDouble;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.RetrievalRecipe;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;
import undercurrent.trace.Happening;

/// Retrieval as it is in service: what it is put together from, its builds every week, and what a
/// check of its indexes reads.
///
/// A build reads the shop's own record of purchases. Where a source learns a model, each build is a
/// release of its own; else a build only counts anew what the version in service counts.
final class RetrievalInService {
  /// The view of a reading of recall, as traces and measures name it.
  static final String VIEW = "index";

  private static final int LOOKED_AT_EVERY = 10; // entries of the index, weekly
  private static final int BUILD_DAYS = 7;
  private static final String EXACT = "exact";

  private final Replication run;
  private final MetricsDatabase database;
  private final LiveTables tables;
  private final RetrievalRecipe recipe;
  private final MergedRetrieval component;
  private int lastRead = -1;

  RetrievalInService(
      Replication run,
      Settings settings,
      TradeHistory trade,
      LiveTables tables,
      MetricsDatabase database) {
    this.run = run;
    this.database = database;
    this.tables = tables;
    this.recipe = recipe(settings);
    this.component = recipe.over(tables, trade.catalogue());
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.names(
            "retrieval.sources",
            String.join(", ", RetrievalRecipe.USUAL),
            "where candidates come from, asked in this order",
            RetrievalRecipe.NAMES),
        Knob.name(
            "retrieval.search",
            EXACT,
            "whether every vector of a model is looked at or only some cells",
            List.of(EXACT, "approximate")),
        Knob.count("retrieval.probes", "4", "cells that an approximate search looks into")
            .atLeast(1));
  }

  private static RetrievalRecipe recipe(Settings settings) {
    var names = settings.list("retrieval.sources");
    return settings.name("retrieval.search").equals(EXACT)
        ? RetrievalRecipe.exact(names)
        : RetrievalRecipe.approximate(names, settings.count("retrieval.probes"));
  }

  /// Returns the component that answers requests.
  MergedRetrieval component() {
    return component;
  }

  /// Builds anew before the first request of a day on which a week begins.
  void beginDay(int day) {
    if (day % BUILD_DAYS == 0) {
      component.rebuild(day, run.streams().stream("retrieval index").substream(day));
      if (recipe.learns()) {
        database.release(day, "retrieval", component.version(), 1, madeFrom(day));
      }
    }
  }

  private String madeFrom(int day) {
    int customers = tables.purchases().pasts().size();
    return customers == 0
        ? "no purchases yet"
        : "purchases of " + customers + " customers to day " + (day - 1);
  }

  /// Reads how much of the nearest the indexes name, for the customers of the last visits: vectors
  /// against exact searches among them, neighbours against the counts as they are now.
  ///
  /// @param day the day that was traded last; only its first check counts
  void check(int day, List<Visit> visits) {
    if (day <= lastRead) {
      return;
    }
    lastRead = day;
    database.metric(day, "recall_of_neighbours", component.index().recall(LOOKED_AT_EVERY));
    int[] customers = visits.stream().mapToInt(Visit::customer).distinct().toArray();
    OptionalDouble recall = component.recall(customers);
    if (recall.isPresent()) {
      double share = recall.getAsDouble();
      database.metric(day, "recall_of_index", share);
      run.trace().record(new Happening.QualityRead(VIEW, "all", share, customers.length));
    }
  }
}
