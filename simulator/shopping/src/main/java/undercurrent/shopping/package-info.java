/// The world of retail recommendations: a trade history, real or embedded, the four components of
/// production inference, the choice model of shoppers, and the metrics database.
///
/// Nothing here knows of time that passes by itself, of people or of debts: whoever calls it says
/// what day it is.
@NullMarked
package undercurrent.shopping;

import org.jspecify.annotations.NullMarked;
