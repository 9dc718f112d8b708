package undercurrent.notebook;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteResult;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The session of cells behind Jupyter's protocol.
final class JavaKernel extends BaseKernel {

  private static final int FAREWELL_MILLIS = 300;

  private final Future<CellShell> session;
  private Instant lastFailure = Instant.MIN;

  /// @param session the session, which may still be opening when Jupyter says hello
  JavaKernel(Future<CellShell> session) {
    this.session = session;
  }

  @Override
  public void becomeHandlerForConnection(JupyterConnection connection) {
    super.becomeHandlerForConnection(connection);
    connection.setHandler(MessageType.EXECUTE_REQUEST, this::execute);
  }

  @Override
  public @Nullable DisplayData eval(String code) {
    throw new UnsupportedOperationException("Cells are run by execute_request");
  }

  @Override
  public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) throws Exception {
    int cursor = code.offsetByCodePoints(0, at);
    return session.get().insight().describe(code, cursor).map(DisplayData::new).orElse(null);
  }

  @Override
  public ReplacementOptions complete(String code, int at) throws Exception {
    int cursor = code.offsetByCodePoints(0, at);
    CodeInsight.Completions found = session.get().insight().complete(code, cursor);
    int start = code.codePointCount(0, found.start());
    return new ReplacementOptions(found.texts(), start, at);
  }

  @Override
  public String isComplete(String code) {
    try {
      String found = session.get().insight().completeness(code);
      return found.equals("incomplete") ? "" : found;
    } catch (Exception e) {
      return IS_COMPLETE_MAYBE;
    }
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java")
        .version(Runtime.version().toString())
        .mimetype("text/x-java-source")
        .fileExtension(".jshell")
        .pygments("java")
        .codemirror("text/x-java")
        .build();
  }

  @Override
  public String getBanner() {
    return "Undercurrent (Java " + Runtime.version().feature() + ")";
  }

  @Override
  public void interrupt() {
    try {
      if (session.isDone()) {
        session.get().interrupt();
      }
    } catch (Exception e) {
      System.err.println("The interrupt failed: " + e);
    }
  }

  /// Ends the JVM soon after the reply has left, whatever the notebook's threads do.
  @Override
  public void onShutdown(boolean isRestarting) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(FAREWELL_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(0);
            });
  }

  private void execute(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
    env.setBusyDeferIdle();
    ExecuteRequest request = message.getContent();
    if (wasQueuedBeforeTheLastFailure(message)) {
      env.defer().reply(AbortedReply.message(message));
      return;
    }
    int count =
        request.shouldStoreHistory() && !request.isSilent()
            ? executionCount.getAndIncrement()
            : executionCount.get();
    if (!request.isSilent()) {
      env.publish(new PublishExecuteInput(request.getCode(), count));
    }
    try {
      Optional<Rendering> result =
          session.get().run(count, request.getCode(), new JupyterOutput(env));
      if (!request.isSilent()) {
        result
            .map(JupyterOutput::data)
            .ifPresent(data -> env.publish(new PublishExecuteResult(count, data)));
      }
      env.defer().reply(new ExecuteReply(count, Map.of()));
    } catch (CellFailure failure) {
      fail(env, request, count, failure);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      String said = "The kernel itself failed: " + e;
      fail(env, request, count, new CellFailure("KernelError", said, List.of(said)));
    }
  }

  private void fail(
      ShellReplyEnvironment env, ExecuteRequest request, int count, CellFailure failure) {
    if (request.shouldStopOnError()) {
      lastFailure = Instant.now();
    }
    String message = String.valueOf(failure.getMessage());
    env.publish(new PublishError(failure.name(), message, failure.colouredLines()));
    ErrorReply reply = new ErrorReply(failure.name(), message, failure.colouredLines());
    reply.setExecutionCount(count);
    env.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
  }

  /// "Run all" sends every cell at once; those behind a failed one are not run.
  private boolean wasQueuedBeforeTheLastFailure(Message<ExecuteRequest> message) {
    try {
      String sent = message.getHeader().getTimestamp().getDateString();
      return message.getContent().shouldStopOnError() && Instant.parse(sent).isBefore(lastFailure);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
