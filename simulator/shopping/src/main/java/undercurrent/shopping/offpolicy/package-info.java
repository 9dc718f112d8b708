/// What another ordering would have earned, told from logged slates and their propensities.
///
/// | estimator | needs | without bias |
/// |---|---|---|
/// | naive | what was shown | where chance alone chose |
/// | inverse propensity (IPS) | propensities | always, where what the target shows can be in the log |
/// | clipped IPS | a greatest weight | no: it gives some up for less variance |
/// | self-normalised (SNIPS) | propensities | in the limit; never outside the range of rewards |
/// | direct | a model of rewards | where the model is right |
/// | doubly robust | both | where either is right |
@NullMarked
package undercurrent.shopping.offpolicy;

import org.jspecify.annotations.NullMarked;
