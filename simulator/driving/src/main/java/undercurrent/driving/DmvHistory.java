package undercurrent.driving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The autonomous mileage and disengagement reports of California, 2021 to 2023.
///
/// State of California, Department of Motor Vehicles, *Autonomous Vehicle Disengagement and Mileage
/// Reports*; first-time filers are not in it. California has since replaced these reports: read a
/// disengagement as a historical measure, which every filer counted in its own way.
///
/// @param vehicles the mileage table, one entry a car and year
/// @param reports the disengagement table
public record DmvHistory(List<VehicleYear> vehicles, List<DisengagementReport> reports) {

  /// Copies the lists.
  public DmvHistory {
    vehicles = List.copyOf(vehicles);
    reports = List.copyOf(reports);
  }

  /// Reads the two files of a folder.
  ///
  /// @param folder the folder that holds [DmvFiles#MILEAGE] and [DmvFiles#DISENGAGEMENTS]
  /// @throws IOException when a file is missing, truncated, changed or another one; the message
  ///   names the file and what was expected
  public static DmvHistory read(Path folder) throws IOException {
    return new DmvHistory(DmvFiles.vehicles(folder), DmvFiles.reports(folder));
  }

  /// Returns the miles of a year under a permit, as filed for the year.
  public double miles(int year, Permit permit) {
    return vehicles.stream()
        .filter(vehicle -> vehicle.year() == year && vehicle.permit() == permit)
        .mapToDouble(VehicleYear::annualMiles)
        .sum();
  }

  /// Returns the reports of a year under a permit.
  public int disengagements(int year, Permit permit) {
    return (int)
        reports.stream()
            .filter(report -> report.year() == year && report.permit() == permit)
            .count();
  }

  /// Returns what each filer of a year reported, in the order of names.
  public List<FilerYear> filers(int year, Permit permit) {
    var byName = new TreeMap<String, FilerYear>();
    for (var vehicle : vehicles) {
      if (vehicle.year() == year && vehicle.permit() == permit) {
        byName.merge(vehicle.manufacturer(), filer(vehicle), DmvHistory::sum);
      }
    }
    return List.copyOf(byName.values());
  }

  /// Returns the share of a year's reports that the car began itself.
  public Proportion systemInitiated(int year, Permit permit) {
    return initiated(year, permit, Initiator.SYSTEM);
  }

  /// Returns the share of a year's reports that someone began.
  public Proportion initiated(int year, Permit permit, Initiator initiator) {
    int hits =
        (int)
            reports.stream()
                .filter(report -> report.year() == year && report.permit() == permit)
                .filter(report -> report.initiator() == initiator)
                .count();
    return new Proportion(hits, disengagements(year, permit));
  }

  /// Returns the miles by month of the filers whose name begins with the given letters.
  ///
  /// @param manufacturer the beginning of the name in any case, such as `waymo`
  /// @throws IllegalArgumentException when no filer of that year has such a name
  public MileageProfile profile(String manufacturer, int year, Permit permit) {
    String start = manufacturer.toLowerCase(Locale.ROOT);
    var chosen =
        vehicles.stream()
            .filter(vehicle -> vehicle.year() == year && vehicle.permit() == permit)
            .filter(named(start))
            .toList();
    if (chosen.isEmpty()) {
      var names = filers(year, permit).stream().map(FilerYear::manufacturer).toList();
      throw new IllegalArgumentException(
          "no filer '" + manufacturer + "' in " + year + "; the filers are " + names);
    }
    return new MileageProfile(
        IntStream.range(0, 12)
            .mapToObj(month -> chosen.stream().mapToDouble(v -> v.monthlyMiles().get(month)).sum())
            .toList());
  }

  private static Predicate<VehicleYear> named(String start) {
    return vehicle -> vehicle.manufacturer().toLowerCase(Locale.ROOT).startsWith(start);
  }

  private static FilerYear filer(VehicleYear vehicle) {
    return new FilerYear(
        vehicle.year(),
        vehicle.permit(),
        vehicle.manufacturer(),
        vehicle.annualMiles(),
        vehicle.disengagements());
  }

  private static FilerYear sum(FilerYear a, FilerYear b) {
    return new FilerYear(
        a.year(),
        a.permit(),
        a.manufacturer(),
        a.miles() + b.miles(),
        a.disengagements() + b.disengagements());
  }
}
