package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/// What is said when the playground cannot listen. Oracle: the message tells what to do instead.
class PortUnavailableTest {
  private static final ScenarioRunner RUNNER = new HandMadeRunner(1);

  @Test
  void aPortInUseIsNamedWithAnotherToTry() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatExceptionOfType(PortUnavailable.class)
          .isThrownBy(() -> start("127.0.0.1", port))
          .withMessageStartingWith(
              "port " + port + " on 127.0.0.1 is in use by another program: end that program, or")
          .withMessageContaining("--port");
    }
  }

  @Test
  void aPortThatDoesNotExistIsRefusedBeforeAnythingStarts() {
    assertThatExceptionOfType(PortUnavailable.class)
        .isThrownBy(() -> PlaygroundOptions.DEFAULT.at("127.0.0.1", 70_000))
        .withMessage(
            "port 70000 does not exist: --port takes a number from 0 (any that is free) to 65535");
  }

  @Test
  void anAddressOfAnotherMachineIsRefused() {
    assertThatExceptionOfType(PortUnavailable.class)
        .isThrownBy(() -> start("203.0.113.7", 0))
        .withMessageContaining("--host takes one that is, such as 127.0.0.1 or 0.0.0.0");
  }

  @Test
  void aPortOfTheAdministratorIsExplained() {
    var failure = new IllegalStateException(new BindException("Permission denied"));
    assertThat(PortUnavailable.because(failure, "127.0.0.1", 80))
        .hasMessage(
            "port 80 may only be used by the administrator: choose one from 1024 on, for example"
                + " --port 8080");
  }

  @Test
  void stoppingFreesThePort() {
    var first = start("127.0.0.1", 0);
    int port = first.port();
    first.close();
    start("127.0.0.1", port).close();
  }

  private static Playground start(String host, int port) {
    return Playground.start(RUNNER, PlaygroundOptions.DEFAULT.at(host, port));
  }
}
