package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import uk.nhs.talentforcare.search.ContentVersion;

/**
 * Keeps public pages, which are the same for everybody, for a moment: a page that many ask for at once is written once.
 * Nobody is given a page whose writing began more than a second before they asked, or before a change that this node
 * has heard of. Who asks for a page that is being written waits for it.
 *
 * <p>Bounded by {@value #MOST_BYTES} bytes; the oldest go first. Decision 0014 says why, and what it costs.
 */
@ApplicationScoped
public class PageShelf {

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_PAGES = 2_000;
    private static final int LARGEST_PAGE = 1 << 20;
    private static final int LONGEST_KEPT = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private Configuration configuration;

    @Inject
    private ContentVersion content;

    private LongSupplier version;
    private LongSupplier nanos;
    private long kept;
    private long weight;

    /** In the order in which their writing began. */
    private final Map<String, Copy> copies = new LinkedHashMap<>();

    /** For the container. */
    public PageShelf() {}

    /**
     * With a clock and a version of one's own; for tests.
     *
     * @param nanos a clock that only counts up
     */
    PageShelf(Duration kept, LongSupplier nanos, LongSupplier version) {
        this.kept = kept.toNanos();
        this.nanos = nanos;
        this.version = version;
    }

    @PostConstruct
    void begin() {
        version = content::number;
        nanos = System::nanoTime;
        kept = TimeUnit.MILLISECONDS.toNanos(
                configuration.number("PAGES_KEPT_MILLISECONDS", LONGEST_KEPT, 0, LONGEST_KEPT));
    }

    /** Writes a page; null when it answered with something that is not a page. */
    interface Writing {
        WrittenPage write() throws IOException, ServletException;
    }

    /** A page that is being written, or was. */
    private static final class Copy {

        private final CompletableFuture<WrittenPage> page = new CompletableFuture<>();
        private final long began;
        private final long version;
        private int weight;

        Copy(long began, long version) {
            this.began = began;
            this.version = version;
        }
    }

    /**
     * The page at an address: one that was written a moment ago, or the one that this call writes.
     *
     * @return null when {@code writing} answered with something else
     */
    WrittenPage page(String address, Writing writing) throws IOException, ServletException {
        if (kept == 0) {
            return writing.write();
        }
        Copy mine = new Copy(nanos.getAsLong(), version.getAsLong());
        Copy other = otherOrPut(address, mine);
        if (other != null) {
            WrittenPage page = waitFor(other);
            return page != null ? page : writing.write();
        }
        WrittenPage page = null;
        WrittenPage shared = null;
        try {
            page = writing.write();
            shared = page != null && page.weight() <= LARGEST_PAGE && page.isForAnybody() ? page : null;
        } finally {
            settle(address, mine, shared);
        }
        return page;
    }

    /** @return the copy that will do, or null when {@code mine} has taken its place */
    private synchronized Copy otherOrPut(String address, Copy mine) {
        Copy other = copies.get(address);
        if (other != null && other.version == mine.version && mine.began - other.began <= kept) {
            return other;
        }
        remove(address, other);
        copies.put(address, mine);
        return null;
    }

    private synchronized void settle(String address, Copy mine, WrittenPage page) {
        mine.page.complete(page);
        if (copies.get(address) != mine) {
            return;
        }
        if (page == null) {
            remove(address, mine);
        } else {
            mine.weight = page.weight();
            weight += mine.weight;
            makeRoom(mine);
        }
    }

    private void makeRoom(Copy newest) {
        long now = nanos.getAsLong();
        Iterator<Copy> oldest = copies.values().iterator();
        while (oldest.hasNext()) {
            Copy copy = oldest.next();
            boolean over = weight > MOST_BYTES || copies.size() > MOST_PAGES || now - copy.began > kept;
            if (!over || copy == newest) {
                return;
            }
            weight -= copy.weight;
            oldest.remove();
        }
    }

    private void remove(String address, Copy copy) {
        if (copy != null) {
            weight -= copy.weight;
            copies.remove(address);
        }
    }

    /** @return null when nobody else may have it, or it takes too long */
    private static WrittenPage waitFor(Copy copy) {
        try {
            return copy.page.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    /** How many pages are kept or being written. */
    synchronized int size() {
        return copies.size();
    }

    /** What the pages that are kept take, in bytes. */
    synchronized long weight() {
        return weight;
    }
}
