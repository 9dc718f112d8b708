package undercurrent.testscore;

/// One of the four tables of the paper.
public enum Section {
  /// Features and data.
  DATA("Data"),
  /// Model development.
  MODEL("Model"),
  /// ML infrastructure.
  INFRASTRUCTURE("Infra"),
  /// Monitoring.
  MONITORING("Monitor");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /// Returns its name in words, such as `Data`.
  public String title() {
    return title;
  }

  /// Returns the place of a test in the table.
  public Place test(int number, String title) {
    return new Place(this, number, title);
  }

  /// The place of a test in the paper.
  ///
  /// @param section the table
  /// @param number its number there, 1 to 7
  /// @param title what it asks for
  public record Place(Section section, int number, String title) {
    private static final int TESTS = 7;

    /// Checks the number.
    public Place {
      if (number < 1 || number > TESTS) {
        throw new IllegalArgumentException("a table has tests 1 to 7, not " + number);
      }
    }

    /// Returns the name of the test, such as `Data 1`.
    public String name() {
      return section.title() + " " + number;
    }
  }
}
