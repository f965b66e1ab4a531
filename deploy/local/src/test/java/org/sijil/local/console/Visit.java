package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A reader before the console. Closing it tells of what the page complained of, and whom it asked that it should not. */
final class Visit implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** @param ingest where alone it may send to beside its origin */
    Visit(Browser browser, URI origin, URI ingest, Language language, Look look) {
        this.origin = origin;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setLocale(language.code()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            var url = request.url();
            var isWrite = request.method().equals("POST") && url.startsWith(ingest + "/ingest/");
            if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !isWrite) {
                complaints.add("asks " + url);
            }
        });
    }

    Visit goTo(String path) {
        page.navigate(origin + path);
        return settled();
    }

    /** As one who entered a token does. */
    Visit as(String token) {
        page.evaluate("token => sessionStorage.setItem('sijil.token', token)", token);
        page.reload();
        return settled();
    }

    /** Until the panel shows what was asked for. */
    Visit settled() {
        page.waitForSelector("#panel[aria-busy=false]");
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The console's words in the reader's language, without what is put in. */
    String say(String key) {
        var text = page.evaluate("key => import('/console/words/words.js').then(it => it.bare(key))", key);
        return (String) text;
    }

    Locator find(AriaRole role, String key) {
        return page.getByRole(
                role, new Page.GetByRoleOptions().setName(say(key)).setExact(true));
    }

    /** On the map: by the area's name in the reader's language, which is taken as a pattern, and whatever is said of it. */
    Locator area(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + ":")));
    }

    /** What the reader fills in. */
    Locator field(String key) {
        return page.getByLabel(say(key), new Page.GetByLabelOptions().setExact(true));
    }

    Locator panel() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    /** For a visit that is to see trouble. */
    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
