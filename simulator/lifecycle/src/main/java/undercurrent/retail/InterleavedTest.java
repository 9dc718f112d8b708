package undercurrent.retail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.lifecycle.Exhibit;
import undercurrent.random.RandomStream;
import undercurrent.shopping.Placement;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.abtest.ArmAssignment;
import undercurrent.shopping.abtest.TeamDraft;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// A test by interleaving: some customers see one page drafted from the lists of both arms, and
/// their clicks say which arm's items they prefer (Radlinski et al., CIKM 2008).
///
/// It tells which arm is preferred with fewer requests than two arms, and not by how much. The
/// challenger wins when the whole interval of the mean preference is above 0.
final class InterleavedTest implements LiveTest {
  private static final double COIN = 0.5;

  /// A page that was drafted for a request.
  private record Drafted(long request, TeamDraft draft) {}

  private final Scoring challenger;
  private final ArmAssignment assignment;
  private final RandomStream coins;
  private Optional<Drafted> newest = Optional.empty();
  private final Tally preferences = new Tally();

  /// Begins a test.
  ///
  /// @param share the share of customers who see drafted pages
  /// @param coins who picks first
  InterleavedTest(String name, double share, Scoring challenger, RandomStream coins) {
    this.challenger = challenger;
    this.assignment = new ArmAssignment(name, share);
    this.coins = coins;
  }

  @Override
  public Slate answer(
      ShopRequest request, ProductionInference plain, Function<ProductionInference, Slate> serve) {
    Slate usual = serve.apply(plain);
    if (!assignment.isChallenger(request.customer())) {
      return usual;
    }
    Slate other = serve.apply(plain.with(challenger));
    var draft = TeamDraft.of(boxed(usual), boxed(other), usual.placements().size(), coins);
    newest = Optional.of(new Drafted(request.id(), draft));
    return drafted(usual, other, draft);
  }

  private static Slate drafted(Slate usual, Slate other, TeamDraft draft) {
    var placements = new ArrayList<Placement>();
    for (int i = 0; i < draft.items().size(); i++) {
      int item = draft.items().get(i);
      Placement own = placement(draft.ofSecond().get(i) ? other : usual, item);
      double chance =
          i % 2 == 0 && isContested(usual, other, draft.items().subList(0, i)) ? COIN : 1;
      placements.add(new Placement(i + 1, own.scored(), chance * own.propensity()));
    }
    return new Slate(
        usual.request(),
        usual.retrieval(),
        usual.filtering(),
        usual.scoring() + " and " + other.scoring(),
        usual.ordering(),
        usual.removed(),
        usual.fellBack(),
        placements,
        usual.passed());
  }

  private static Placement placement(Slate slate, int item) {
    return slate.placements().stream().filter(p -> p.item() == item).findFirst().orElseThrow();
  }

  /// Tells whether the coin of a round decides which item comes next.
  private static boolean isContested(Slate usual, Slate other, List<Integer> above) {
    return !next(usual, above).equals(next(other, above));
  }

  private static Optional<Integer> next(Slate slate, List<Integer> above) {
    return boxed(slate).stream().filter(item -> !above.contains(item)).findFirst();
  }

  private static List<Integer> boxed(Slate slate) {
    return Arrays.stream(slate.items()).boxed().toList();
  }

  @Override
  public void watch(Slate slate, List<Reaction> reactions) {
    newest
        .filter(page -> page.request() == slate.request().id())
        .ifPresent(page -> preferences.add(page.draft().preference(clicked(slate, reactions))));
  }

  private static boolean[] clicked(Slate slate, List<Reaction> reactions) {
    boolean[] clicked = new boolean[reactions.size()];
    for (int i = 0; i < clicked.length; i++) {
      boolean isSold = SponsoredPlaces.isSponsored(slate.placements().get(i).scored());
      clicked[i] = reactions.get(i).clicked() && !isSold;
    }
    return clicked;
  }

  @Override
  public boolean isWon() {
    return preferences.count() > 1 && Estimate.of(preferences).low() > 0;
  }

  @Override
  public String inWords() {
    if (preferences.count() < 2) {
      return "too few drafted pages to tell";
    }
    var mean = Estimate.of(preferences);
    return String.format(
        Locale.ROOT,
        "on %d drafted pages the challenger is preferred by %.3f a page, %.3f to %.3f",
        preferences.count(),
        mean.mean(),
        mean.low(),
        mean.high());
  }

  @Override
  public Optional<Exhibit> exhibit() {
    return Optional.empty();
  }
}
