package undercurrent.notebook;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A value as Jupyter shows it: the same content in one or more MIME types.
///
/// An object tells its own content by public methods without arguments that return a `String`:
/// `toHtml()`, `toSvg()`, `toMarkdown()`. They are found by name, so a library needs nothing of
/// this kernel to be shown well in it.
///
/// @param byMimeType the contents; `text/plain` is always among them
public record Rendering(Map<String, String> byMimeType) {

  private static final Map<String, String> MIME_TYPE_BY_METHOD =
      new TreeMap<>(
          Map.of("toHtml", "text/html", "toSvg", "image/svg+xml", "toMarkdown", "text/markdown"));

  /// Creates a rendering.
  ///
  /// @param byMimeType the contents
  public Rendering {
    byMimeType = Collections.unmodifiableMap(new LinkedHashMap<>(byMimeType));
    if (!byMimeType.containsKey("text/plain")) {
      throw new IllegalArgumentException(
          "A rendering needs text/plain for readers without pictures; it has "
              + byMimeType.keySet());
    }
  }

  /// The rendering of any value.
  ///
  /// @param value the value, or null
  /// @return its rendering
  public static Rendering of(@Nullable Object value) {
    if (value instanceof Rendering ready) {
      return ready;
    }
    Map<String, String> contents = new LinkedHashMap<>();
    if (value instanceof RenderedImage image) {
      contents.put("image/png", png(image));
      contents.put("text/plain", "Image " + image.getWidth() + " x " + image.getHeight());
    } else {
      MIME_TYPE_BY_METHOD.forEach(
          (method, type) -> told(value, method).ifPresent(text -> contents.put(type, text)));
      contents.put("text/plain", ValueText.of(value));
    }
    return new Rendering(contents);
  }

  /// The rendering of a text that is already in a MIME type.
  ///
  /// @param text the content, for example `<b>7</b>`
  /// @param mimeType the type, for example `text/html`
  /// @return the rendering, with the text itself as `text/plain`
  public static Rendering of(String text, String mimeType) {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("text/plain", text);
    contents.put(mimeType, text);
    return new Rendering(contents);
  }

  /// The content for a reader without pictures.
  ///
  /// @return the `text/plain` content
  public String text() {
    return byMimeType.getOrDefault("text/plain", "");
  }

  private static Optional<String> told(@Nullable Object value, String name) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      Method method = value.getClass().getMethod(name);
      if (method.getReturnType() != String.class || !method.trySetAccessible()) {
        return Optional.empty();
      }
      return Optional.ofNullable((String) method.invoke(value));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return Optional.empty();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(name + "() failed", e.getCause());
    }
  }

  private static String png(RenderedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The image cannot be written as PNG", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
