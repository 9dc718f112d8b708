package undercurrent.shopping.ordering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// Ordering place by place, from the top: what a place is worth to each candidate is a sum of terms,
/// an exploration turns worth into probabilities, and some places may be sold.
///
/// The propensity of a placement is its probability at its place, given the places above.
///
/// @param version the version
/// @param terms what a place is worth; they are added in this order
/// @param exploration how chance enters
/// @param sponsored which places are sold
public record ComposedOrdering(
    String version, List<PlaceTerm> terms, Exploration exploration, SponsoredPlaces sponsored)
    implements Ordering {

  /// Copies the terms.
  public ComposedOrdering {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("an ordering needs a term to order by; it has none");
    }
  }

  /// Returns an ordering by relevance against the repetition of brands, with ε-greedy exploration.
  ///
  /// @param relevanceWeight λ, from 0 to 1; with 1 it is plain order by score
  /// @param exploration ε, from 0 to 1
  /// @param assortment where brands are found
  public static ComposedOrdering diverse(
      String version, double relevanceWeight, double exploration, Assortment assortment) {
    List<PlaceTerm> terms =
        List.of(
            new PlaceTerm.Relevance(relevanceWeight),
            new PlaceTerm.BrandRepetition(1 - relevanceWeight, assortment));
    return new ComposedOrdering(
        version, terms, new EpsilonGreedy(exploration), SponsoredPlaces.NONE);
  }

  @Override
  public Answer order(Query query) {
    var candidates = query.scored();
    var slate = new ArrayList<Placement>(query.length());
    var choice = exploration.begin(query.request(), candidates);
    int[] left = all(candidates.size());
    for (int position = 1; position <= query.length(); position++) {
      var place = place(choice, query.request(), candidates, left, slate);
      if (place.allowed.length == 0) {
        break;
      }
      int chosen =
          place.isSold
              ? (int)
                  (query.luck().uniform(SponsoredPlaces.WHICH_SPONSORED, position)
                      * place.allowed.length)
              : choice.draw(place.worth, place.probabilities, query.luck(), position);
      int taken = place.allowed[chosen];
      slate.add(new Placement(position, candidates.get(taken), place.probabilities[chosen]));
      left = without(left, taken);
    }
    return new Answer(version, slate);
  }

  /// Returns the probability of each candidate at the next place, given those above: 0 for those.
  ///
  /// @param request the request
  /// @param candidates the candidates, as [#order] was given them
  /// @param above the indices of the candidates above, the top one first
  public double[] next(ShopRequest request, List<ScoredCandidate> candidates, int[] above) {
    var slate = new ArrayList<Placement>(above.length);
    for (int i : above) {
      slate.add(new Placement(slate.size() + 1, candidates.get(i), 1));
    }
    int[] left =
        Arrays.stream(all(candidates.size()))
            .filter(i -> Arrays.stream(above).noneMatch(a -> a == i))
            .toArray();
    var place = place(exploration.begin(request, candidates), request, candidates, left, slate);
    double[] probabilities = new double[candidates.size()];
    for (int i = 0; i < place.allowed.length; i++) {
      probabilities[place.allowed[i]] = place.probabilities[i];
    }
    return probabilities;
  }

  private Place place(
      Exploration.Choice choice,
      ShopRequest request,
      List<ScoredCandidate> candidates,
      int[] left,
      List<Placement> above) {
    int[] allowed = sponsored.allowed(candidates, left, above.size() + 1);
    if (allowed.length == 0) {
      return new Place(allowed, false, new double[0], new double[0]);
    }
    double[] probabilities = new double[allowed.length];
    if (SponsoredPlaces.isSponsored(candidates.get(allowed[0]))) {
      Arrays.fill(probabilities, 1.0 / allowed.length);
      return new Place(allowed, true, new double[0], probabilities);
    }
    double[] worth = new double[allowed.length];
    for (int i = 0; i < allowed.length; i++) {
      worth[i] = worth(candidates.get(allowed[i]), request.day(), above);
    }
    return new Place(allowed, false, worth, choice.probabilities(allowed, worth));
  }

  private double worth(ScoredCandidate candidate, int day, List<Placement> above) {
    double sum = 0;
    for (int t = 0; t < terms.size(); t++) {
      sum += terms.get(t).of(candidate, day, above);
    }
    return sum;
  }

  private static int[] without(int[] left, int taken) {
    int[] others = new int[left.length - 1];
    int size = 0;
    for (int i : left) {
      if (i != taken) {
        others[size++] = i;
      }
    }
    return others;
  }

  private static int[] all(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /// A place that is to be filled.
  private record Place(int[] allowed, boolean isSold, double[] worth, double[] probabilities) {}
}
