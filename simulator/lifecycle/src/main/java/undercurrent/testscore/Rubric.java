package undercurrent.testscore;

import java.util.List;
import undercurrent.testscore.data.BeneficialFeatures;
import undercurrent.testscore.data.FeatureCode;
import undercurrent.testscore.data.FeatureCost;
import undercurrent.testscore.data.FeatureExpectations;
import undercurrent.testscore.data.MetaRequirements;
import undercurrent.testscore.data.NewFeatureSpeed;
import undercurrent.testscore.data.PrivacyControls;
import undercurrent.testscore.infrastructure.CanariedModel;
import undercurrent.testscore.infrastructure.Debuggability;
import undercurrent.testscore.infrastructure.PipelineTests;
import undercurrent.testscore.infrastructure.ReproducibleTraining;
import undercurrent.testscore.infrastructure.RollBack;
import undercurrent.testscore.infrastructure.SpecTests;
import undercurrent.testscore.infrastructure.ValidatedQuality;
import undercurrent.testscore.model.Inclusion;
import undercurrent.testscore.model.OfflineOnline;
import undercurrent.testscore.model.SimplerModel;
import undercurrent.testscore.model.SliceQuality;
import undercurrent.testscore.model.SpecReview;
import undercurrent.testscore.model.StalenessImpact;
import undercurrent.testscore.model.TunedSettings;
import undercurrent.testscore.monitoring.ComputingPerformance;
import undercurrent.testscore.monitoring.DataInvariants;
import undercurrent.testscore.monitoring.DependencyChange;
import undercurrent.testscore.monitoring.ModelAge;
import undercurrent.testscore.monitoring.NumericStability;
import undercurrent.testscore.monitoring.PredictionQuality;
import undercurrent.testscore.monitoring.TrainingServingSkew;

/// The tests in the order of the paper's tables.
public final class Rubric {
  /// All twenty-eight.
  public static final List<ReadinessTest> TESTS =
      List.of(
          new FeatureExpectations(),
          new BeneficialFeatures(),
          new FeatureCost(),
          new MetaRequirements(),
          new PrivacyControls(),
          new NewFeatureSpeed(),
          new FeatureCode(),
          new SpecReview(),
          new OfflineOnline(),
          new TunedSettings(),
          new StalenessImpact(),
          new SimplerModel(),
          new SliceQuality(),
          new Inclusion(),
          new ReproducibleTraining(),
          new SpecTests(),
          new PipelineTests(),
          new ValidatedQuality(),
          new Debuggability(),
          new CanariedModel(),
          new RollBack(),
          new DependencyChange(),
          new DataInvariants(),
          new TrainingServingSkew(),
          new ModelAge(),
          new NumericStability(),
          new ComputingPerformance(),
          new PredictionQuality());

  private Rubric() {}
}
