package undercurrent.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads a table of comma-separated values (RFC 4180), compressed with gzip or plain, row by row.
///
/// The fields of a row stay bytes until they are asked for, so that numbers are read without a
/// detour over text. Every complaint names the file, the line and the column.
public final class CsvReader implements AutoCloseable {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private byte[] row = new byte[512];
  private int[] ends = new int[16];
  private int width;
  private long line;
  private long nextLine = 1;
  private final List<String> columns;

  private CsvReader(Path file, InputStream in) {
    this.file = file;
    this.in = in;
    if (!readRow()) {
      throw new DataException(file + " is empty: its first line should name the columns");
    }
    var names = new ArrayList<String>();
    for (int column = 0; column < width; column++) {
      names.add(text(column).replace("\uFEFF", "").strip());
    }
    columns = List.copyOf(names);
  }

  /// Opens a file and reads its first line, which names the columns.
  public static CsvReader open(Path file) {
    try {
      InputStream raw = Files.newInputStream(file);
      boolean zipped = file.getFileName().toString().endsWith(".gz");
      return new CsvReader(file, zipped ? new GZIPInputStream(raw, 1 << 16) : raw);
    } catch (NoSuchFileException e) {
      throw new DataException(
          file + " is missing" + DataSets.recorded(file.getFileName().toString()), e);
    } catch (ZipException e) {
      throw new DataException(
          file + " is not compressed with gzip, as its name says: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DataException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Opens a file and checks that its columns are those expected, in order.
  public static CsvReader open(Path file, List<String> expected) {
    var reader = open(file);
    if (!reader.columns.equals(expected)) {
      var found = reader.columns;
      reader.close();
      throw new DataException(
          file
              + ", line 1: expected the columns "
              + expected
              + ", found "
              + found
              + difference(expected, found));
    }
    return reader;
  }

  /// Says what is wrong with the columns found, as far as it can be told.
  private static String difference(List<String> expected, List<String> found) {
    String first = found.getFirst();
    if (first.indexOf('\0') >= 0) {
      return "; the file is written in UTF-16, save it as UTF-8";
    }
    if (found.size() == 1 && (first.contains(";") || first.contains("\t"))) {
      return "; fields are separated by commas";
    }
    var missing = new ArrayList<>(expected);
    missing.removeAll(found);
    var unknown = new ArrayList<>(found);
    unknown.removeAll(expected);
    if (missing.size() == expected.size()) {
      return "";
    }
    return (missing.isEmpty() ? "" : "; missing: " + missing)
        + (unknown.isEmpty() ? "" : "; not known: " + unknown)
        + (missing.isEmpty() && unknown.isEmpty() ? "; the order matters" : "");
  }

  /// Returns the names of the columns.
  public List<String> columns() {
    return columns;
  }

  /// Goes to the next row, and returns false at the end of the file.
  ///
  /// @throws DataException when the row has not one field a column
  public boolean next() {
    if (!readRow()) {
      return false;
    }
    if (width != columns.size()) {
      throw new DataException(
          file
              + ", line "
              + line
              + ": expected "
              + columns.size()
              + " fields "
              + columns
              + ", found "
              + width);
    }
    return true;
  }

  /// Returns the line of the current row, counted from 1.
  public long line() {
    return line;
  }

  /// Returns a field as text: UTF-8 where it is that, else Windows-1252, which has ISO 8859-1 in it;
  /// a file may hold both.
  public String text(int column) {
    int start = start(column);
    var bytes = ByteBuffer.wrap(row, start, ends[column] - start);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return new String(row, start, ends[column] - start, WINDOWS_1252);
    }
  }

  /// Returns whether a field is empty.
  public boolean blank(int column) {
    return start(column) == ends[column];
  }

  /// Returns a field that is a whole number.
  public int integer(int column) {
    int at = start(column);
    int end = ends[column];
    boolean negative = at < end && row[at] == '-';
    long value = 0;
    int first = negative ? at + 1 : at;
    for (int i = first; i < end; i++) {
      int digit = row[i] - '0';
      value = value * 10 + digit;
      if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
        throw malformed(column, "a whole number");
      }
    }
    if (first >= end) {
      throw malformed(column, "a whole number");
    }
    return (int) (negative ? -value : value);
  }

  /// Returns the exception for a field of the current row that is not what was expected.
  public DataException malformed(int column, String expected) {
    return DataException.malformed(file, line, columns.get(column), expected, text(column));
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1];
  }

  private boolean readRow() {
    line = nextLine;
    width = 0;
    int length = 0;
    int letter = read();
    if (letter < 0) {
      return false;
    }
    boolean quoted = false;
    while (letter >= 0 && (quoted || letter != '\n')) {
      if (letter == '"') {
        if (quoted && peek() == '"') {
          length = append(length, read());
        } else {
          quoted = !quoted;
        }
      } else if (letter == ',' && !quoted) {
        endField(length);
      } else if (letter != '\r' || quoted) {
        nextLine += letter == '\n' ? 1 : 0;
        length = append(length, letter);
      }
      letter = read();
    }
    if (quoted) {
      throw new DataException(
          file + ", line " + line + ": a quotation mark is opened and never closed");
    }
    nextLine++;
    endField(length);
    return true;
  }

  private int append(int length, int letter) {
    if (length == row.length) {
      row = Arrays.copyOf(row, 2 * length);
    }
    row[length] = (byte) letter;
    return length + 1;
  }

  private void endField(int length) {
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, 2 * width);
    }
    ends[width++] = length;
  }

  private int read() {
    return position < filled || fill() ? buffer[position++] & 0xff : -1;
  }

  private int peek() {
    return position < filled || fill() ? buffer[position] & 0xff : -1;
  }

  private boolean fill() {
    try {
      filled = in.read(buffer);
      position = 0;
      return filled > 0;
    } catch (EOFException | ZipException e) {
      throw new DataException(
          file
              + ", line "
              + nextLine
              + ": the compressed file is cut short or damaged"
              + DataSets.recorded(file.getFileName().toString()),
          e);
    } catch (IOException e) {
      throw new DataException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new DataException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
