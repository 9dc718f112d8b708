package undercurrent.driving;

/// How common the looks of a road user are within its class.
public enum Style {
  /// What one sees every day.
  ORDINARY,
  /// A rare build: a person in a wheelchair, a motorcycle, a car transporter, a bicycle with a box.
  RARE,
  /// A type of vehicle that came on the market lately: a rider in a box on four wheels.
  NEW
}
