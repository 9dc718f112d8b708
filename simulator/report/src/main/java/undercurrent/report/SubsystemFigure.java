package undercurrent.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.experiment.RunResult;
import undercurrent.organisation.Subsystem;
import undercurrent.report.Squarified.Tile;
import undercurrent.statistics.Estimate;

/// Figure 1 of Sculley et al. (2015) redrawn from a run: ten boxes, their areas the hours that were
/// booked, ML code in black.
final class SubsystemFigure {
  private static final double LETTER = 0.71; // width of a bold letter in heights, on the wide side
  private static final int LEAST_FOR_NUMBER = 15;
  private static final int[] SIZES = {20, 18, 16, 15, 14, 13, 12};

  private final List<Box> boxes;
  private final String id;
  private final int width;
  private final int height;

  private record Box(int number, Subsystem subsystem, Estimate hours) {}

  /// Makes the figure of a run.
  ///
  /// @param id a name that no other picture of the page has
  SubsystemFigure(RunResult run, String id, int width, int height) {
    this.boxes = boxes(run);
    this.id = id;
    this.width = width;
    this.height = height;
  }

  private static List<Box> boxes(RunResult run) {
    var subsystems =
        Arrays.stream(Subsystem.values())
            .filter(box -> hours(run, box).mean() > 0)
            .sorted(Comparator.comparingDouble(box -> -hours(run, box).mean()))
            .toList();
    var boxes = new ArrayList<Box>();
    for (Subsystem subsystem : subsystems) {
      boxes.add(new Box(boxes.size() + 1, subsystem, hours(run, subsystem)));
    }
    return boxes;
  }

  private static Estimate hours(RunResult run, Subsystem box) {
    return run.measure("effort.subsystem." + box.id()).estimate();
  }

  /// Returns the figure with the names of the boxes that are too small to hold theirs below it.
  Markup markup() {
    var unnamed = new ArrayList<Box>();
    var svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "boxes",
        "role",
        "img",
        "viewBox",
        "-1 -1 " + (width + 2) + " " + (height + 2),
        "aria-labelledby",
        id + "-t " + id + "-d");
    svg.element("title", "Hours by subsystem", "id", id + "-t");
    svg.element("desc", description(), "id", id + "-d");
    List<Tile> tiles =
        Squarified.layout(
            boxes.stream().map(box -> box.hours().mean()).toList(), new Tile(0, 0, width, height));
    for (int i = 0; i < boxes.size(); i++) {
      if (!draw(svg, boxes.get(i), tiles.get(i))) {
        unnamed.add(boxes.get(i));
      }
    }
    return key(svg.close(), unnamed);
  }

  private String description() {
    var words = new StringBuilder("Boxes with areas in proportion to hours: ");
    for (Box box : boxes) {
      words.append(words.charAt(words.length() - 1) == ' ' && box.number() == 1 ? "" : "; ");
      words.append(box.subsystem().title()).append(' ').append(hours(box));
    }
    return words.append('.').toString();
  }

  private static String hours(Box box) {
    return Figures.withUnit("h", box.hours(), "±");
  }

  /// Draws a box; tells whether its name had room.
  private boolean draw(Markup svg, Box box, Tile tile) {
    boolean black = box.subsystem() == Subsystem.ML_CODE;
    svg.open("g", "class", black ? "ml" : "box", "data-subsystem", box.subsystem().id());
    svg.empty(
        "rect",
        "x",
        number(tile.x()),
        "y",
        number(tile.y()),
        "width",
        number(tile.width()),
        "height",
        number(tile.height()));
    Optional<Label> label = label(box, tile);
    label.ifPresentOrElse(
        fitting -> write(svg, fitting, tile),
        () -> {
          if (tile.width() >= LEAST_FOR_NUMBER && tile.height() >= LEAST_FOR_NUMBER) {
            write(svg, new Label(List.of(String.valueOf(box.number())), List.of(), 12), tile);
          }
        });
    svg.close();
    return label.isPresent();
  }

  /// What stands in a box.
  ///
  /// @param name the lines of its name
  /// @param hours the lines of its hours
  private record Label(List<String> name, List<String> hours, int size) {

    /// Returns how wide a line may be, in letters.
    static int letters(Tile tile, int size) {
      return (int) ((tile.width() - 12) / (size * LETTER));
    }

    boolean fits(Tile tile) {
      return lines().stream().allMatch(line -> line.length() <= letters(tile, size))
          && lines().size() * size * 1.2 <= tile.height() - 8;
    }

    List<String> lines() {
      return Stream.concat(name.stream(), hours.stream()).toList();
    }
  }

  /// Returns the largest label that has room: with the interval, in one line or two; else without.
  private static Optional<Label> label(Box box, Tile tile) {
    String whole = Figures.withoutUnit("h", box.hours(), "±");
    int cut = whole.indexOf(' ');
    String mean = (cut < 0 ? whole : whole.substring(0, cut)) + " h";
    var hours = new ArrayList<>(List.of(List.of(hours(box))));
    if (cut > 0) {
      hours.add(List.of(mean, whole.substring(cut + 1)));
    }
    return Stream.concat(labels(box, tile, hours), labels(box, tile, List.of(List.of(mean))))
        .filter(label -> label.fits(tile))
        .findFirst();
  }

  private static Stream<Label> labels(Box box, Tile tile, List<List<String>> hours) {
    int longest =
        Arrays.stream(box.subsystem().title().split(" ", -1))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Arrays.stream(SIZES)
        .boxed()
        .filter(size -> longest <= Label.letters(tile, size))
        .flatMap(
            size -> {
              var name = WrappedWords.of(box.subsystem().title(), Label.letters(tile, size));
              return hours.stream().map(lines -> new Label(name, lines, size));
            });
  }

  private static void write(Markup svg, Label label, Tile tile) {
    List<String> lines = label.lines();
    int size = label.size();
    double x = tile.x() + tile.width() / 2;
    double y = tile.y() + tile.height() / 2 - (lines.size() - 1) * size * 0.6 + size * 0.35;
    for (int i = 0; i < lines.size(); i++) {
      svg.element(
          "text",
          lines.get(i),
          "x",
          number(x),
          "y",
          number(y + i * size * 1.2),
          "font-size",
          String.valueOf(size),
          "class",
          i < label.name().size() ? "name" : "hours");
    }
  }

  private static Markup key(Markup svg, List<Box> unnamed) {
    if (!unnamed.isEmpty()) {
      svg.open("p", "class", "key");
      for (Box box : unnamed) {
        svg.open("span", "class", "entry").element("strong", String.valueOf(box.number()));
        svg.text(" " + box.subsystem().title() + " " + hours(box)).close().text(" ");
      }
      svg.close();
    }
    return svg;
  }

  private static String number(double value) {
    return Figures.decimals(value, 2).replace(",", "");
  }
}
