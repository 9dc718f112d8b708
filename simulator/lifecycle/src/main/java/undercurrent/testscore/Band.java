package undercurrent.testscore;

/// What a score means, in the words of table V of the paper.
public enum Band {
  /// 0 points.
  RESEARCH("more of a research project than a productionized system"),
  /// Above 0, to 1.
  HOLES("not totally untested, but serious holes in reliability are possible"),
  /// Above 1, to 2.
  FIRST_PASS("a first pass at basic productionization; more is needed"),
  /// Above 2, to 3.
  REASONABLE("reasonably tested; more of it could be automated"),
  /// Above 3, to 5.
  STRONG("strong automated testing and monitoring, fit for mission-critical systems"),
  /// Above 5.
  EXCEPTIONAL("exceptional automated testing and monitoring");

  private static final double[] UPPER = {0, 1, 2, 3, 5};

  private final String meaning;

  Band(String meaning) {
    this.meaning = meaning;
  }

  /// Returns the band of a score of 0 to 7.
  public static Band of(double score) {
    if (!(score >= 0 && score <= 7)) {
      throw new IllegalArgumentException("a score lies in 0 to 7, not " + score);
    }
    int band = 0;
    while (band < UPPER.length && score > UPPER[band]) {
      band++;
    }
    return values()[band];
  }

  /// Returns what it means.
  public String meaning() {
    return meaning;
  }
}
