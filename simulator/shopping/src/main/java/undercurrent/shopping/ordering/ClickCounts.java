package undercurrent.shopping.ordering;

/// What was logged about items: how often they were examined, and how often clicked.
public interface ClickCounts {
  /// Nothing was logged.
  ClickCounts NONE =
      new ClickCounts() {
        @Override
        public double clicks(int item) {
          return 0;
        }

        @Override
        public double examinations(int item) {
          return 0;
        }
      };

  /// Takes in what was logged before a day.
  default void readUpTo(int day) {}

  /// Returns the clicks on an item, 0 or more.
  double clicks(int item);

  /// Returns how often the item was examined, as far as the log tells, 0 or more.
  double examinations(int item);
}
