package undercurrent.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Value;

/// A key of the configuration that has another value than was meant, such as a digit too many.
///
/// @param key the name of the key
/// @param meant the text that was meant
/// @param wrong the value that it has
/// @param above the settings that hold above the usual ones
/// @param afterwards what is done when the key has changed, with the event that changed it
public record WrongKey(
    String key, String meant, Value wrong, Map<String, Value> above, LongConsumer afterwards)
    implements Fault {

  /// Returns the fault in a key, or in one that is drawn where nobody knows what could be wrong with
  /// that key.
  ///
  /// @param wrongTexts what could be written by a slip, key by key, in order
  public static WrongKey of(
      String key,
      List<Map.Entry<String, String>> wrongTexts,
      List<Knob> knobs,
      Map<String, Value> above,
      LongConsumer afterwards,
      RandomStream chance) {
    int drawn = chance.nextInt(wrongTexts.size());
    var slip =
        wrongTexts.stream()
            .filter(entry -> entry.getKey().equals(key))
            .findFirst()
            .orElse(wrongTexts.get(drawn));
    Knob knob =
        knobs.stream().filter(each -> each.name().equals(slip.getKey())).findFirst().orElseThrow();
    return new WrongKey(
        knob.name(), knob.fallback(), knob.read(slip.getValue()).orThrow(), above, afterwards);
  }

  @Override
  public String title() {
    return key + " is " + wrong.text() + " where something like " + meant + " was meant";
  }

  @Override
  public void begin(long event) {
    above.put(key, wrong);
    afterwards.accept(event);
  }

  @Override
  public void end(long event) {
    above.remove(key);
    afterwards.accept(event);
  }
}
