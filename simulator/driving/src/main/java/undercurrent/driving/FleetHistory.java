package undercurrent.driving;

import java.util.List;

/// What test fleets in California did, as numbers: for worlds without the data folder.
///
/// Each number was computed from the Department of Motor Vehicles' autonomous mileage and
/// disengagement reports of 2021 to 2023, cars with a test driver, without first-time filers; a
/// test holds it to [DmvHistory] where the files are.
///
/// @param year the reporting year, from December of the year before to November
/// @param miles the miles of all filers
/// @param disengagements the disengagements of all filers
/// @param filers how many companies filed
/// @param systemInitiated how many of the disengagements the car began
/// @param monthlyShares the share of the miles in each month, from December to November
/// @param milesPerDisengagement the quantiles 10, 25, 50, 75 and 90 % over filers that had any
public record FleetHistory(
    int year,
    double miles,
    int disengagements,
    int filers,
    int systemInitiated,
    List<Double> monthlyShares,
    List<Double> milesPerDisengagement) {

  /// 2021: 4.09 million miles.
  public static final FleetHistory Y2021 =
      new FleetHistory(
          2021,
          4_092_187.1,
          2_676,
          26,
          446,
          List.of(
              0.0329, 0.0384, 0.0478, 0.0602, 0.0602, 0.0785, 0.0984, 0.0843, 0.1060, 0.0881,
              0.1445, 0.1607),
          List.of(6.0, 28.5, 875.5, 12_906.2, 38_739.3));

  /// 2022: 5.10 million miles.
  public static final FleetHistory Y2022 =
      new FleetHistory(
          2022,
          5_099_141.4,
          8_216,
          26,
          937,
          List.of(
              0.0868, 0.1196, 0.1307, 0.1218, 0.1073, 0.0911, 0.0537, 0.0550, 0.0594, 0.0545,
              0.0566, 0.0636),
          List.of(8.2, 28.0, 863.0, 17_850.2, 25_337.7));

  /// 2023: 5.75 million miles.
  public static final FleetHistory Y2023 =
      new FleetHistory(
          2023,
          5_748_299.1,
          6_562,
          21,
          1_087,
          List.of(
              0.0645, 0.0671, 0.0657, 0.0825, 0.0991, 0.0993, 0.0799, 0.0843, 0.0974, 0.0817,
              0.0922, 0.0863),
          List.of(5.6, 19.9, 120.8, 3_556.3, 18_475.0));

  /// The miles of Waymo by month of 2023, which a world without the data folder drives: 3.67
  /// million, same source.
  public static final MileageProfile WAYMO_2023 =
      new MileageProfile(
          List.of(
              217_074.0, 213_999.0, 219_013.0, 330_027.0, 432_425.0, 402_736.0, 307_359.0,
              310_268.0, 341_333.0, 261_765.0, 310_365.0, 323_600.0));

  /// Checks the counts of the lists.
  public FleetHistory {
    monthlyShares = List.copyOf(monthlyShares);
    milesPerDisengagement = List.copyOf(milesPerDisengagement);
    if (monthlyShares.size() != 12 || milesPerDisengagement.size() != 5) {
      throw new IllegalArgumentException("a fleet history needs 12 shares and 5 quantiles");
    }
  }

  /// Returns the years, oldest first.
  public static List<FleetHistory> all() {
    return List.of(Y2021, Y2022, Y2023);
  }

  /// Returns the disengagements per mile of all filers together.
  public Rate perMile() {
    return new Rate(disengagements, miles);
  }

  /// Returns the miles by month of all filers together.
  public MileageProfile profile() {
    return new MileageProfile(monthlyShares.stream().map(share -> share * miles).toList());
  }
}
