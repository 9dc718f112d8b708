package undercurrent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import undercurrent.decision.Sight;

/// The truth is never visible to a role.
///
/// Oracle: the rule that the oracle is no evidence, read off the compiled classes: sights are made in one
/// place a lifecycle, and from there nothing leads to a scene, an offset, a choice model or the observer.
class SightsTest {

  @Test
  void sightsAreMadeInOnePlaceALifecycle() {
    noClasses()
        .that()
        .resideInAnyPackage("undercurrent.av..", "undercurrent.retail..")
        .and()
        .haveSimpleNameNotEndingWith("Sights")
        .should()
        .callConstructor(Sight.class)
        .because("what a role sees is put together where the truth cannot be reached")
        .check(OurClasses.ALL);
  }

  @Test
  void whatMakesSightsCannotReachTheTruth() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Sights")
        .should()
        .onlyDependOnClassesThat()
        .haveNameMatching(
            "java\\..*|undercurrent\\.decision\\.Sight|undercurrent\\.kernel\\.SimTime"
                + "|undercurrent\\.system\\.ModelArtifact"
                + "|undercurrent\\.driving\\.(Conditions|LoggedFrame|Proportion|Rate|Trigger)")
        .because("a sight is made of logs, reports and counts")
        .check(OurClasses.ALL);
  }
}
