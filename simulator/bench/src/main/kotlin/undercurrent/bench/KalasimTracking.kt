package undercurrent.bench

import org.kalasim.Environment
import org.kalasim.misc.ResourceTrackingConfig

/** What kalasim records of a run. */
enum class KalasimTracking {
    /** What it records when nobody says anything. */
    DEFAULT,

    /** Nothing: `disableAll()` of its own, and the activities of resources, which that leaves on. */
    NONE;

    fun applyTo(environment: Environment) {
        if (this == NONE) {
            environment.entityTrackingDefaults.disableAll()
            environment.entityTrackingDefaults.DefaultResourceConfig =
                ResourceTrackingConfig(
                    logCreation = false,
                    logResourceChanges = false,
                    trackQueueStatistics = false,
                    trackUtilization = false,
                    trackActivities = false,
                    trackRequesters = false,
                    trackClaimers = false,
                )
        }
    }
}
