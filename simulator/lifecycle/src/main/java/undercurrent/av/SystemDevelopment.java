package undercurrent.av;

import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.trace.Happening;

/// System development: the candidate is built into the driving stack.
///
/// Integration finds a defect of an interface now and then, which is mended before the build is
/// done.
final class SystemDevelopment {
  private static final double INTEGRATION_HOURS = 20; // export, build, rig; assumed
  private static final double DEFECT_SHARE = 0.2; // assumed
  private static final double DEFECT_HOURS = 10; // assumed

  private final Replication run;
  private final RandomStream stream;

  SystemDevelopment(Replication run) {
    this.run = run;
    this.stream = run.streams().stream("integration");
  }

  /// Builds a candidate into the stack.
  void integrate(SimProcess self, Candidate candidate, Nature nature) {
    String version = candidate.model().version();
    run.organisation()
        .await(
            self,
            work("integration of " + version, Subsystem.SERVING_INFRASTRUCTURE, INTEGRATION_HOURS)
                .as(nature));
    if (stream.nextBernoulli(DEFECT_SHARE)) {
      run.organisation()
          .await(
              self,
              work("interface defect of " + version, Subsystem.CONFIGURATION, DEFECT_HOURS)
                  .as(Nature.REWORK));
    }
    run.trace().record(new Happening.ArtifactMade("build of " + version, "build", version, 1));
  }

  private static Work work(String title, Subsystem box, double hours) {
    return Work.of(title, "system-development", Skill.SYSTEM_ENGINEERING, box, hours);
  }
}
