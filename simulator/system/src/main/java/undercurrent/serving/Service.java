package undercurrent.serving;

/// A deployed piece of software that answers requests: its servers, and what slows it down.
public final class Service {
  private final String name;
  private final String owner;
  private int servers;
  private double slowdownMs;
  private boolean isDown;

  /// Makes a service.
  ///
  /// @param name as in the stored service times
  /// @param owner the role that answers for it
  /// @param servers how many requests it serves at once, 1 or more
  public Service(String name, String owner, int servers) {
    if (servers < 1) {
      throw new IllegalArgumentException(
          "service '" + name + "' needs 1 server or more, not " + servers);
    }
    this.name = name;
    this.owner = owner;
    this.servers = servers;
  }

  /// Returns its name.
  public String name() {
    return name;
  }

  /// Returns the role that answers for it.
  public String owner() {
    return owner;
  }

  /// Returns how many requests it serves at once.
  public int servers() {
    return servers;
  }

  /// Gives it more servers, or fewer when the number is below 0; it keeps one at least.
  public void addServers(int number) {
    servers = Math.max(1, servers + number);
  }

  /// Makes every request call something that takes so many milliseconds more.
  public void addCall(double milliseconds) {
    slowdownMs += milliseconds;
  }

  /// Lets it refuse every call from now on.
  public void crash() {
    isDown = true;
  }

  /// Starts it anew.
  public void restart() {
    isDown = false;
  }

  /// Tells whether it refuses every call.
  public boolean isDown() {
    return isDown;
  }

  /// Returns it as requests of a window meet it.
  public TrafficWindow.Component component() {
    var up = new TrafficWindow.Component(name, servers, slowdownMs);
    return isDown ? up.refusing() : up;
  }
}
