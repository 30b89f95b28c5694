package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following what changes: everything once, in any order, across restarts. */
class ChangeFeedTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path root;

    private final Announcements announcements = new Announcements();
    private Instant now = NOON;
    private LiveIndex index;
    private ChangeFeed feed;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void open() {
        index = new LiveIndex(announcements, IndexHome.open(root, announcements.schema()), announcements);
        feed = new ChangeFeed(Map.of(Announcements.INDEX, index), announcements, clock);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void reopen() {
        feed.stop();
        close();
        open();
    }

    private void fill() {
        index.beginRebuild();
        feed.rewind(index.rebuild());
    }

    private List<String> found() {
        return index.current().search(new SearchRequest("", Map.of(), null, "title", 1, 100)).hits().stream()
                .map(Hit::titleHtml)
                .toList();
    }

    @Test
    void aNewIndexIsFilledFromItsSource() {
        announcements.change(1, 10, "Ten", now);
        announcements.change(2, 20, "Twenty", now);
        assertThat(index.current().isNew()).isTrue();
        fill();
        assertThat(found()).containsExactly("Ten", "Twenty");
        assertThat(index.status()).isEqualTo(new IndexStatus(Announcements.INDEX, 2, false, 2, 2));
        assertThat(index.current().isNew()).isFalse();
    }

    @Test
    void changesAndRemovalsAreFollowed() {
        fill();
        announcements.change(1, 10, "Ten", now);
        announcements.change(2, 20, "Twenty", now);
        feed.read();
        assertThat(found()).containsExactly("Ten", "Twenty");
        announcements.titles.remove(10L);
        announcements.changes.add(Announcements.numbered(3, 10, now));
        feed.read();
        assertThat(found()).containsExactly("Twenty");
    }

    @Test
    void aNumberThatBecomesVisibleLateIsNotMissed() {
        fill();
        announcements.change(2, 20, "Second", now);
        feed.read();
        now = now.plusSeconds(50);
        announcements.change(1, 10, "First, but committed later", NOON);
        feed.read();
        assertThat(found()).containsExactly("First, but committed later", "Second");
    }

    @Test
    void eachChangeIsFollowedOnce() {
        fill();
        announcements.change(1, 10, "Ten", now);
        feed.read();
        int reads = announcements.reads;
        feed.read();
        feed.read();
        assertThat(announcements.reads).isEqualTo(reads);
    }

    @Test
    void theCursorStaysAMinuteBehind() {
        fill();
        announcements.change(1, 10, "Ten", now);
        feed.read();
        feed.commit();
        assertThat(index.current().cursor()).isZero();
        now = now.plusSeconds(61);
        feed.read();
        feed.commit();
        assertThat(index.current().cursor()).isEqualTo(1);
    }

    @Test
    void whatHappenedWhileTheNodeWasAwayIsFollowedAfterwards() {
        fill();
        announcements.change(1, 10, "Ten", now);
        feed.read();
        reopen();
        assertThat(index.current().isNew()).isFalse();
        announcements.change(2, 20, "Twenty", now);
        feed.read();
        assertThat(found()).containsExactly("Ten", "Twenty");
    }

    @Test
    void whatChangesDuringARebuildIsNotLost() {
        announcements.change(1, 10, "Ten", now);
        fill();
        now = now.plusSeconds(120);
        feed.read();
        feed.commit();
        index.beginRebuild();
        long before = index.rebuild();
        announcements.change(2, 20, "Twenty", now);
        feed.rewind(before);
        assertThat(found()).containsExactly("Ten", "Twenty");
    }

    @Test
    void manyChangesAreReadInSteps() {
        fill();
        for (int i = 1; i <= 2_500; i++) {
            announcements.change(i, i % 50, "Number " + i, now);
        }
        feed.read();
        assertThat(found()).hasSize(50);
    }

    @Test
    void onlyOneRebuildAtATime() {
        assertThat(index.beginRebuild()).isTrue();
        assertThat(index.beginRebuild()).isFalse();
        index.rebuild();
        assertThat(index.mustRebuild()).isFalse();
        assertThat(index.beginRebuild()).isTrue();
    }
}
