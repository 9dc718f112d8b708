/// The world of an autonomous vehicle: roads, weather, sensors, encounters and the closed loop.
///
/// Pure models: nothing here knows the simulation kernel, people or debts. A scene is rendered to a
/// frame, a frame becomes features, a classifier makes a belief of them, and a driving loop brakes.
@org.jspecify.annotations.NullMarked
package undercurrent.driving;
