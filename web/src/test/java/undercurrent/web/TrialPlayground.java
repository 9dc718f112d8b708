package undercurrent.web;

/// Serves the playground with hand-made plans, to look at it: `TrialPlayground PORT WEEKS`.
final class TrialPlayground {
  private TrialPlayground() {}

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    int weeks = Integer.parseInt(arguments[1]);
    var playground =
        Playground.start(
            new HandMadeRunner(weeks), PlaygroundOptions.DEFAULT.at("127.0.0.1", port));
    System.err.println(playground.address());
    playground.awaitStop();
  }
}
