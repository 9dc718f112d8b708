package undercurrent.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.concurrent.CountDownLatch;

/// The playground: a page and what it asks for, served over HTTP.
public final class Playground implements AutoCloseable {
  private static final String FOLDER_OF_THE_PAGE = "/page";
  private static final long MOST_MILLIS_TO_STOP = 5_000;
  private static final long IDLE_MILLIS = 300_000; // longer than a run may wait in the queue

  private final PlaygroundOptions options;
  private final ScenarioRunner runner;
  private final RunDesk desk;
  private final Javalin server;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Playground(ScenarioRunner runner, PlaygroundOptions options) {
    this.options = options;
    this.runner = runner;
    this.desk = new RunDesk(runner, options);
    this.server = Javalin.create(this::configure);
  }

  /// Starts a playground; it serves from now on.
  ///
  /// @throws PortUnavailable when it cannot listen where the options say
  public static Playground start(ScenarioRunner runner, PlaygroundOptions options) {
    var playground = new Playground(runner, options);
    try {
      playground.server.start(options.host(), options.port());
    } catch (RuntimeException failure) {
      playground.close();
      throw PortUnavailable.because(failure, options.host(), options.port());
    }
    playground.rehearse();
    return playground;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(MOST_MILLIS_TO_STOP));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.staticFiles.add(
        files -> {
          files.directory = FOLDER_OF_THE_PAGE;
          files.location = Location.CLASSPATH;
        });
    new Routes(runner, desk).addTo(config.routes);
  }

  /// Runs what the start page offers first, so that the first visitor finds the answer ready.
  private void rehearse() {
    for (LibraryEntry entry : runner.library().stream().limit(options.workers()).toList()) {
      desk.prepare(new RunRequest(entry.id(), 1, 1));
    }
  }

  /// Returns the port that it listens on.
  public int port() {
    return server.port();
  }

  /// Returns the address of the page.
  public String address() {
    String host = options.host().equals("0.0.0.0") ? "localhost" : options.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /// Waits until the playground is stopped: by [#close], Ctrl-C or SIGTERM.
  public void awaitStop() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the playground"));
    try {
      stopped.await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  /// Stops serving, within ten seconds.
  @Override
  public void close() {
    desk.close();
    server.stop();
    stopped.countDown();
  }
}
