package uk.nhs.talentforcare.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a browser profile of their own. */
public final class Visitors {
    private final Browser browser;
    private final String url;
    private final SoundPages sound;
    private final AnnouncedCookies announced;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(Browser browser, String url, SoundPages sound) {
        this.browser = browser;
        this.url = url;
        this.sound = sound;
        this.announced = new AnnouncedCookies(url);
    }

    /** Somebody at a desk: 1280 pixels wide, with script. */
    public Visitor atDesk() {
        return add(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody with a telephone: 375 pixels wide, with script. */
    public Visitor onPhone() {
        return add(new NewContextOptions().setViewportSize(375, 740).setHasTouch(true));
    }

    /** Somebody whose script never arrives. */
    public Visitor withoutScript() {
        return add(
                new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false),
                new Mirror(browser.context(new NewContextOptions().setViewportSize(1280, 900))));
    }

    /** Where the application is, without a slash at the end. */
    public String url() {
        return url;
    }

    void leave(String test, boolean failed) {
        for (int i = 0; i < present.size(); i++) {
            present.get(i).leave(failed ? test + (i == 0 ? "" : "-" + i) : null);
        }
        present.clear();
    }

    private Visitor add(NewContextOptions options) {
        return add(options, null);
    }

    private Visitor add(NewContextOptions options, Mirror mirror) {
        Visitor visitor = new Visitor(
                browser.context(options.setLocale("en-GB").setTimezoneId("Europe/London")),
                mirror,
                url,
                sound,
                announced);
        present.add(visitor);
        return visitor;
    }
}
