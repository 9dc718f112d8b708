package undercurrent.organisation;

/// The ten boxes of figure 1 in Sculley et al. (2015): every booked hour belongs to one.
public enum Subsystem {
  CONFIGURATION("Configuration"),
  DATA_COLLECTION("Data Collection"),
  FEATURE_EXTRACTION("Feature Extraction"),
  DATA_VERIFICATION("Data Verification"),
  ML_CODE("ML Code"),
  MACHINE_RESOURCE_MANAGEMENT("Machine Resource Management"),
  ANALYSIS_TOOLS("Analysis Tools"),
  PROCESS_MANAGEMENT_TOOLS("Process Management Tools"),
  SERVING_INFRASTRUCTURE("Serving Infrastructure"),
  MONITORING("Monitoring");

  private final String title;

  Subsystem(String title) {
    this.title = title;
  }

  /// Returns the name as the paper's figure writes it.
  public String title() {
    return title;
  }

  /// Returns the name as it stands in files and traces, such as `ml-code`.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
