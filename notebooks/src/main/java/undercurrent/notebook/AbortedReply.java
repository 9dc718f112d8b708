package undercurrent.notebook;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.ReplyType;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;

/// The answer to a cell that was not run, because one before it failed.
final class AbortedReply implements ReplyType<ExecuteRequest> {

  /// The field that the protocol names.
  final String status = "aborted";

  private AbortedReply() {}

  /// The whole message that answers a request.
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Message<?> message(MessageContext request) {
    MessageType type = ExecuteReply.MESSAGE_TYPE;
    return new Message(request, type, new AbortedReply());
  }

  @Override
  public MessageType<ExecuteRequest> getRequestType() {
    return MessageType.EXECUTE_REQUEST;
  }
}
