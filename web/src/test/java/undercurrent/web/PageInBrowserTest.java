package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page as a visitor uses it, in Chromium. Oracle: what a person would see and could do.
class PageInBrowserTest {
  private static final int WEEKS = 12;
  private static Chromium chromium;
  private static Playground playground;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
    playground =
        Playground.start(new HandMadeRunner(WEEKS), PlaygroundOptions.DEFAULT.at("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    if (playground != null) {
      playground.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingWentWrongBesides() {
    assertThat(complaints).as("errors on the console").isEmpty();
    assertThat(strangers).as("requests to other servers").isEmpty();
  }

  @Test
  void aRunMovesFromTheStartToItsResult() {
    Page page = open(1280, 800, "");
    page.click("button[data-scenario=av]");
    page.waitForSelector("#run:not([hidden])");
    page.waitForSelector(".dot.moving");
    String before = places(page);
    page.waitForFunction("before => " + PLACES + " !== before", before);
    page.click("#speeds button:nth-child(4)");
    page.waitForSelector("#summary:not([hidden])");
    assertThat(page.locator("#effort rect.bar[x]").count()).isGreaterThan(WEEKS);
    for (String kind : List.of("first", "second", "third")) {
      assertThat(points(page, "#latency .drawing path.line." + kind)).isGreaterThan(5);
    }
    assertThat(points(page, "#accuracy .drawing path.line.oracle")).isGreaterThan(5);
    assertThat(page.locator("#log li").count()).isPositive();
    assertThat(page.locator("#figure rect").count()).isGreaterThan(4);
    assertThat(page.textContent("#summary .hash")).containsPattern("[0-9a-f]{64}");
  }

  @Test
  void theTwoBranchesOfRetailAreShown() {
    Page page = open(1280, 800, "#scenario=retail&seed=2");
    page.waitForSelector("#run:not([hidden])");
    assertThat(page.locator("#flow .node").count()).isEqualTo(9);
    page.click("#to-end");
    assertThat(page.textContent("#outcome")).contains("click-through").contains("modelled");
    assertThat(page.textContent("#accuracy .legend"))
        .contains("the truth: only the observer sees it");
  }

  @Test
  void theKeyboardAloneRunsAndPauses() {
    Page page = open(1280, 800, "");
    tabTo(page, "[data-scenario=av]");
    page.keyboard().press("Enter");
    page.waitForSelector("#run:not([hidden])");
    page.waitForFunction("() => document.getElementById('play').textContent === 'Pause'");
    page.keyboard().press("k");
    String paused = page.textContent("#clock");
    page.waitForTimeout(400);
    assertThat(page.textContent("#clock")).isEqualTo(paused);
    tabTo(page, "#step-week");
    page.keyboard().press("Enter");
    assertThat(page.textContent("#clock")).isNotEqualTo(paused);
    tabTo(page, "#to-end");
    page.keyboard().press("Enter");
    page.waitForSelector("#summary:not([hidden])");
    tabTo(page, "#effort summary");
    page.keyboard().press("Enter");
    page.waitForSelector("#effort tbody tr"); // a fold opens a moment after the key
    assertThat(page.locator("#effort tbody tr").count()).isEqualTo(WEEKS);
  }

  @Test
  void aSmallPhoneNeedsNoScrollingSideways() {
    Page page = open(360, 740, "");
    page.waitForSelector(".card");
    assertThat(tooWide(page)).isZero();
    for (String scenario : List.of("av", "retail")) {
      page.navigate(playground.address() + "#scenario=" + scenario + "&seed=1");
      page.waitForSelector("#run:not([hidden])");
      page.click("#to-end");
      page.waitForSelector("#summary:not([hidden])");
      assertThat(tooWide(page)).as(scenario).isZero();
    }
  }

  @Test
  void whoeverWantsNoMotionGoesStepByStep() {
    Page page =
        watched(
            chromium
                .browser()
                .newPage(
                    new Browser.NewPageOptions()
                        .setViewportSize(1280, 800)
                        .setReducedMotion(ReducedMotion.REDUCE)));
    page.navigate(playground.address() + "#scenario=av&seed=1");
    page.waitForSelector("#run:not([hidden])");
    assertThat(page.textContent("#play")).isEqualTo("Play");
    page.click("#step-week");
    assertThat(page.inputValue("#scrub")).isEqualTo("1");
    assertThat(page.locator(".dot.moving").count()).isZero();
  }

  @Test
  void aWrongLinkIsExplainedAndLeadsToTheStart() {
    Page page = open(1280, 800, "#scenario=nothing");
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.textContent("#notice")).isEqualTo("No scenario 'nothing'.");
    assertThat(page.isVisible(".card")).isTrue();
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void aPreparedRunIsOnTheScreenWithinThreeSeconds() {
    open(1280, 800, "#scenario=av&seed=1").waitForSelector("#run:not([hidden])");
    long begun = System.nanoTime();
    open(1280, 800, "#scenario=av&seed=1").waitForSelector(".node");
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(3);
  }

  private static final String PLACES =
      "[...document.querySelectorAll('.dot')].map(dot => dot.getAttribute('transform')).join()";

  private static String places(Page page) {
    return (String) page.evaluate(PLACES);
  }

  private static int points(Page page, String path) {
    return page.getAttribute(path, "d").split("[ML]").length - 1;
  }

  private static int tooWide(Page page) {
    return ((Number)
            page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
        .intValue();
  }

  private static void tabTo(Page page, String selector) {
    for (int presses = 0; presses < 80; presses++) {
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the Tab key does not reach " + selector);
  }

  private Page open(int width, int height, String hash) {
    Page page =
        watched(
            chromium
                .browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(width, height)));
    page.navigate(playground.address() + hash);
    return page;
  }

  private Page watched(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(playground.address())) {
            strangers.add(request.url());
          }
        });
    return page;
  }
}
