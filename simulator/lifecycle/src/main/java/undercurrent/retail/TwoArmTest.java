package undercurrent.retail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.PosteriorExhibit;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.abtest.AbTest;
import undercurrent.shopping.abtest.ArmAssignment;
import undercurrent.shopping.abtest.ArmCounts;
import undercurrent.shopping.abtest.TwoProportions;
import undercurrent.shopping.ordering.SponsoredPlaces;

/// A test of two arms on real pages: some customers meet a challenger, the rest what is in service.
///
/// It lasts as long as was planned, and is read once, at the end, by the interval of the difference
/// in the share of requests with a click, customer by customer.
final class TwoArmTest implements LiveTest {
  private static final double SPREAD = 0.03; // of the differences one looks for; assumed
  private static final double LEVEL = 0.05;
  private static final double SUSPICIOUS = 0.001; // of the split of customers

  private final String name;
  private final Scoring challenger;
  private final AbTest test;
  private double anytime = 1; // p-value of whoever looks after each request

  /// Begins a test.
  ///
  /// @param share the share of customers who meet the challenger
  TwoArmTest(String name, double share, Scoring challenger) {
    this.name = name;
    this.challenger = challenger;
    this.test = new AbTest(new ArmAssignment(name, share), SPREAD);
  }

  @Override
  public Slate answer(
      ShopRequest request, ProductionInference plain, Function<ProductionInference, Slate> serve) {
    boolean isOther = test.isChallenger(request.customer());
    return serve.apply(isOther ? plain.with(challenger) : plain);
  }

  @Override
  public void watch(Slate slate, List<Reaction> reactions) {
    int clicks = 0;
    double pounds = 0;
    for (int i = 0; i < reactions.size(); i++) {
      if (!SponsoredPlaces.isSponsored(slate.placements().get(i).scored())) {
        clicks += reactions.get(i).clicked() ? 1 : 0;
        pounds += reactions.get(i).bought() ? reactions.get(i).amount() : 0;
      }
    }
    test.observe(slate.request().customer(), clicks, pounds);
    anytime = test.peek();
  }

  /// The whole interval is above 0, and customers came as planned.
  @Override
  public boolean isWon() {
    return isTold() && test.sampleRatio() >= SUSPICIOUS && test.clickDifference().low() > 0;
  }

  private boolean isTold() {
    return test.plain().trials() > 1 && test.challenger().trials() > 1;
  }

  /// With what was seen stands how often a test of this size finds a tenth less.
  @Override
  public String inWords() {
    if (!isTold()) {
      return "too few requests to tell";
    }
    var difference = test.clickDifference();
    return String.format(
        Locale.ROOT,
        "share of requests with a click %.3f against %.3f, difference %.3f to %.3f; p-value at any"
            + " time %.2f; %s",
        test.challenger().share(),
        test.plain().share(),
        difference.low(),
        difference.high(),
        anytime,
        power());
  }

  private String power() {
    double plain = test.plain().share();
    double other = plain * 0.9;
    if (!(other > 0 && plain < 1)) {
      return "no power to speak of";
    }
    double smaller = Math.min(test.plain().trials(), test.challenger().trials());
    return String.format(
        Locale.ROOT,
        "a test of this size finds a tenth less with a power of %.2f",
        new TwoProportions(plain, other, LEVEL).power(smaller));
  }

  @Override
  public Optional<Exhibit> exhibit() {
    return Optional.of(test).filter(seen -> isTold()).map(seen -> posterior());
  }

  private PosteriorExhibit posterior() {
    return new PosteriorExhibit(
        ShopPictures.TOPIC,
        "test-" + name,
        "What the test of " + name + " says",
        "Share of requests with a click: what is believed of it after the test, from a flat"
            + " beginning. Requests are taken as independent here; the decision was made by customer."
            + " Clicks are modelled.",
        "share of requests with a click",
        arm("in service", test.plain()),
        arm("challenger", test.challenger()));
  }

  private static PosteriorExhibit.Arm arm(String name, ArmCounts counts) {
    return new PosteriorExhibit.Arm(name, counts.successes(), counts.trials());
  }
}
