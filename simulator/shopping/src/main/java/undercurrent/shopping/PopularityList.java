package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The popular items that are on sale: the list that a page keeps at hand for when retrieval or
/// filtering does not answer.
///
/// As filtering it fails closed: what could not be checked by the rules is not shown, and the list
/// stands in for it.
///
/// @param tables where popularity and the range are read
/// @param length how many items it holds at most, 1 or more
public record PopularityList(LiveTables tables, int length) implements Retrieval, Filtering {
  /// What its answers call it.
  public static final String VERSION = "popularity-list";

  /// Checks the length.
  public PopularityList {
    if (length < 1) {
      throw new IllegalArgumentException("a popularity list needs an item, not " + length);
    }
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Retrieval.Answer retrieve(ShopRequest request) {
    return new Retrieval.Answer(version(), items(request.day()));
  }

  @Override
  public Filtering.Answer filter(Filtering.Query query) {
    return new Filtering.Answer(version(), items(query.request().day()), Map.of(), true);
  }

  private List<Candidate> items(int day) {
    var popularity = tables.popularity();
    var items = new ArrayList<Candidate>(length);
    for (int n = 0; n < popularity.rankedCount() && items.size() < length; n++) {
      int item = popularity.ranked(n);
      if (tables.assortment().onSale(item, day)) {
        items.add(
            new Candidate(item, Candidate.Source.RECENT_POPULARITY, popularity.longCount(item), 0));
      }
    }
    return items;
  }
}
