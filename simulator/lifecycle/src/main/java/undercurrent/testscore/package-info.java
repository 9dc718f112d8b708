/// The ML Test Score of Breck et al. (2017): twenty-eight tests of how ready a system is for
/// production, a package for each of the paper's four tables.
///
/// What is scored is what a team has and has written down. Nothing here sees a scenario, a debt or
/// the truth: a test of the build says so.
@NullMarked
package undercurrent.testscore;

import org.jspecify.annotations.NullMarked;
