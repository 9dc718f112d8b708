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

    /** Runs for a limited time, though it is stopped long before: no other can be stopped twice. */
    override fun execute() = environment.run(LONG_ENOUGH)

    /** Its process is named, not overridden: kalasim would look an overridden one up each time. */
    inner class Process : Component(process = LIVE) {
        fun live() = sequence {
            while (true) {
                hold(luck.nanos(1.0).nanoseconds)
                if (isEnough) {
                    stopSimulation()
                }
            }
        }
    }

    private companion object {
        val LIVE = Process::live
        val LONG_ENOUGH = 1000.days
    }
}
