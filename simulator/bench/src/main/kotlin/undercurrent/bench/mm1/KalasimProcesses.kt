package undercurrent.bench.mm1

import kotlin.time.Duration
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.DurationUnit
import org.kalasim.Component
import org.kalasim.Environment
import org.kalasim.Resource
import undercurrent.bench.KalasimTracking
import undercurrent.bench.Luck

/** M/M/1 with kalasim, each customer a process. */
class KalasimProcesses(private val customers: Int, private val tracking: KalasimTracking) {
    private val arrivals = Luck(1)
    private val services = Luck(2)
    private var waited = Duration.ZERO

    /** Serves all customers, and returns their mean wait in seconds. */
    fun run(): Double {
        val environment = Environment()
        tracking.applyTo(environment)
        val server = Resource("server", 1)
        Source(server)
        environment.run()
        return waited.toDouble(DurationUnit.SECONDS) / customers
    }

    private inner class Source(private val server: Resource) : Component("source") {
        override fun process() = sequence {
            repeat(customers) {
                hold(arrivals.nanos(Mm1.BETWEEN).nanoseconds)
                Customer(server)
            }
        }
    }

    /** Its process is named, not overridden: kalasim would look an overridden one up each time. */
    inner class Customer(private val server: Resource) : Component(process = LIVE) {
        fun live() = sequence {
            val came = now
            request(server)
            waited += now - came
            hold(services.nanos(Mm1.SERVICE).nanoseconds)
            release(server)
        }
    }

    private companion object {
        val LIVE = Customer::live
    }
}
