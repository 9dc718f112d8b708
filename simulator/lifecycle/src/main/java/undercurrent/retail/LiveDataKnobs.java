package undercurrent.retail;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.events.ClickRate;
import undercurrent.shopping.events.Delivery;

/// What a scenario may say about the feed of events.
final class LiveDataKnobs {
  private LiveDataKnobs() {}

  static List<Knob> all() {
    return List.of(
        Knob.share("live-data.late-share", "1%", "batches of events that wait for a day or so"),
        Knob.share("live-data.duplicate-share", "0.5%", "batches of events that come twice"),
        Knob.share("live-data.broken-share", "0.1%", "batches of events that break the schema"),
        Knob.count(
                "live-data.most-clicks-per-minute",
                "6",
                "clicks of an account in a minute that still pass for a person")
            .atLeast(1),
        Knob.duration("live-data.fresh-within", "2h", "how soon an event has to be in the tables"));
  }

  static Delivery delivery(Settings settings) {
    return new Delivery(
        settings.share("live-data.late-share"),
        settings.share("live-data.duplicate-share"),
        settings.share("live-data.broken-share"));
  }

  static ClickRate clickRate(Settings settings) {
    return new ClickRate(settings.count("live-data.most-clicks-per-minute"));
  }
}
