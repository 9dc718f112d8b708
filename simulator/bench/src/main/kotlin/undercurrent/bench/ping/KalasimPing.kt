package undercurrent.bench.ping

import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.nanoseconds
import org.kalasim.Component
import org.kalasim.Environment
import undercurrent.bench.KalasimTracking

/** Ping with kalasim. */
class KalasimPing(processes: Int, tracking: KalasimTracking) : Ping() {
    private val environment = Environment()

    init {
        tracking.applyTo(environment)
        repeat(processes) { Process() }
    }

    /** Runs for a limited time, though it is stopped long before: else a second run cannot be stopped. */
    override fun execute() = environment.run(LONG_ENOUGH)

    private inner class Process : Component() {
        override fun process() = sequence {
            while (true) {
                hold(luck.nanos(1.0).nanoseconds)
                if (isEnough) {
                    stopSimulation()
                }
            }
        }
    }

    private companion object {
        val LONG_ENOUGH = 1000.days
    }
}
