/// A shop's recommendations: live data, four components of production inference, a database of
/// predictions and metrics, and two branches that learn from it.
///
/// `live data → retrieval → filtering → scoring → ordering → predictions and metrics database`,
/// from which production training and experimental data science read, each on its own.
@NullMarked
package undercurrent.retail;

import org.jspecify.annotations.NullMarked;
