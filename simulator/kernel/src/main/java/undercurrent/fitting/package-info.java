/// Choosing the distribution of an input from observed values: estimates by maximum likelihood and
/// tests of goodness of fit (Law, *Simulation Modeling and Analysis*, chapter 6).
@NullMarked
package undercurrent.fitting;

import org.jspecify.annotations.NullMarked;
