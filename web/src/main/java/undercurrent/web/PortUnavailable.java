package undercurrent.web;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says that the playground cannot listen where it was told to, and what to do instead.
public final class PortUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FIRST_UNPRIVILEGED = 1024;
  private static final int LARGEST = 65535;

  PortUnavailable(String message) {
    super(message);
  }

  PortUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Returns what to tell the user.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  static PortUnavailable notAPort(int port) {
    return new PortUnavailable(
        "port "
            + port
            + " does not exist: --port takes a number from 0 (any that is free) to "
            + LARGEST);
  }

  /// Returns the reason for which listening failed.
  static PortUnavailable because(Throwable failure, String host, int port) {
    if (has(failure, UnknownHostException.class, UnresolvedAddressException.class)) {
      return new PortUnavailable(
          "there is no host '"
              + host
              + "' here: --host takes an address of this machine, such as"
              + " 127.0.0.1 or 0.0.0.0",
          failure);
    }
    String said = everythingSaid(failure);
    if (said.contains("cannot assign")) {
      return new PortUnavailable(
          "'"
              + host
              + "' is not an address of this machine: --host takes one that is, such as"
              + " 127.0.0.1 or 0.0.0.0",
          failure);
    }
    if (port < FIRST_UNPRIVILEGED && said.contains("permission denied")) {
      return new PortUnavailable(
          "port "
              + port
              + " may only be used by the administrator: choose one from "
              + FIRST_UNPRIVILEGED
              + " on, for example --port 8080",
          failure);
    }
    if (has(failure, BindException.class) || said.contains("in use")) {
      return new PortUnavailable(
          "port "
              + port
              + " on "
              + host
              + " is in use by another program: end that program, or"
              + " choose another port, for example --port "
              + (port < LARGEST ? port + 1 : 8080),
          failure);
    }
    return new PortUnavailable(
        "cannot listen on port " + port + " of " + host + ": " + failure.getMessage(), failure);
  }

  private static boolean has(Throwable failure, Class<?>... kinds) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      for (Class<?> kind : kinds) {
        if (kind.isInstance(one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String everythingSaid(Throwable failure) {
    var said = new StringBuilder();
    for (Throwable one = failure; one != null; one = one.getCause()) {
      said.append(one.getMessage()).append('\n');
    }
    return said.toString().toLowerCase(Locale.ROOT);
  }
}
