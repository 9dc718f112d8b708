package undercurrent.report;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.verification.KernelVerification;
import undercurrent.verification.KernelVerification.Outcome;

/// The JSON document of a verification: what `undercurrent verify kernel --json` prints.
public final class VerificationDocument {
  private VerificationDocument() {}

  /// Returns the document of a verification.
  public static ObjectNode of(KernelVerification verification, List<Outcome> outcomes) {
    var document = RunDocument.heading();
    document.put("seed", verification.seed());
    document.put("replications", verification.replications());
    document.put("inside", outcomes.stream().filter(Outcome::inside).count());
    document.put("insideJointly", outcomes.stream().allMatch(Outcome::insideJointly));
    var cases = document.putArray("cases");
    for (Outcome outcome : outcomes) {
      cases
          .addObject()
          .put("name", outcome.model().name())
          .put("source", outcome.model().source())
          .put("theory", Json.number(outcome.model().theory()).decimalValue())
          .put("measured", Json.number(outcome.measured().mean()).decimalValue())
          .put("low", Json.number(outcome.measured().low()).decimalValue())
          .put("high", Json.number(outcome.measured().high()).decimalValue())
          .put("inside", outcome.inside())
          .put("insideJointly", outcome.insideJointly());
    }
    return document;
  }
}
