package undercurrent.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;

/// The answers of the last hours, kept by customer: who comes back soon is shown the same list again,
/// whatever was released, sold out or bought since.
final class RecentSlates {
  private static final int MINUTES_PER_DAY = 1440;
  private static final double MINUTES_PER_HOUR = 60;

  private final double hours;
  private final Map<Integer, Slate> byCustomer = new LinkedHashMap<>();

  /// Makes an empty cache.
  ///
  /// @param hours how long an answer is kept, 0 for no cache
  RecentSlates(double hours) {
    this.hours = hours;
  }

  /// Returns the answer that is kept for the customer of a request, under the new request.
  Optional<Slate> find(ShopRequest request) {
    return Optional.ofNullable(byCustomer.get(request.customer()))
        .filter(kept -> isFresh(minute(kept.request()), minute(request)))
        .map(kept -> kept.to(request));
  }

  /// Keeps an answer; a request that was answered from the cache does not keep it for longer.
  void keep(Slate slate) {
    if (hours > 0) {
      byCustomer.put(slate.request().customer(), slate);
    }
  }

  /// Returns the share of visits whose customer came before within the time that answers are kept:
  /// that of requests which would find their answer when every one of them asked.
  double hitShare(List<Visit> visits) {
    if (hours == 0 || visits.isEmpty()) {
      return 0;
    }
    var last = new LinkedHashMap<Integer, Integer>();
    int hits = 0;
    for (Visit visit : visits) {
      int now = MINUTES_PER_DAY * visit.day() + visit.minute();
      Integer before = last.get(visit.customer());
      if (before != null && isFresh(before, now)) {
        hits++;
      } else {
        last.put(visit.customer(), now);
      }
    }
    return (double) hits / visits.size();
  }

  private boolean isFresh(int before, int now) {
    return hours > 0 && now - before <= hours * MINUTES_PER_HOUR;
  }

  private static int minute(ShopRequest request) {
    return MINUTES_PER_DAY * request.day() + request.minute();
  }
}
