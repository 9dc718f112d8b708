package undercurrent.web;

import io.javalin.http.Context;
import java.net.URI;

/// What keeps the page from being misused by other pages.
final class Protection {
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none';"
          + " frame-ancestors 'self'";

  private Protection() {}

  static void apply(Context exchange) {
    exchange.header("Content-Security-Policy", POLICY);
    exchange.header("X-Content-Type-Options", "nosniff");
    exchange.header("Referrer-Policy", "no-referrer");
    exchange.header("Cross-Origin-Opener-Policy", "same-origin");
    exchange.header("Cross-Origin-Resource-Policy", "same-origin");
    if (changesSomething(exchange) && !isFromHere(exchange)) {
      throw new Refusal(403, "this request comes from a page of another server");
    }
  }

  private static boolean changesSomething(Context exchange) {
    return !exchange.method().name().matches("GET|HEAD|OPTIONS");
  }

  /// A browser names the origin of every request that another page makes; other programs need not.
  private static boolean isFromHere(Context exchange) {
    String origin = exchange.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return String.valueOf(URI.create(origin).getAuthority()).equals(exchange.header("Host"));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
