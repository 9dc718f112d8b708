package undercurrent.notebook;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;

/// A cell's output as messages of Jupyter's protocol.
///
/// @param request the request that the output answers
record JupyterOutput(ShellReplyEnvironment request) implements CellOutput {

  /// A rendering in the form of the protocol.
  static DisplayData data(Rendering rendering) {
    DisplayData data = new DisplayData();
    rendering.byMimeType().forEach(data::putData);
    return data;
  }

  @Override
  public void print(boolean error, String text) {
    request.publish(
        new PublishStream(
            error ? PublishStream.StreamType.ERR : PublishStream.StreamType.OUT, text));
  }

  @Override
  public void display(DisplayId display, Rendering rendering, boolean update) {
    DisplayData data = data(rendering);
    data.setDisplayId(display.text());
    if (update) {
      request.publish(new PublishUpdateDisplayData(data));
    } else {
      request.publish(new PublishDisplayData(data));
    }
  }
}
