package uk.nhs.talentforcare.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import uk.nhs.talentforcare.search.Hit;

/** Feeds are well-formed Atom, whatever the titles hold. */
class AtomFeedTest {

    private static Document feed(Hit... hits) throws Exception {
        byte[] content = new AtomFeed("https://talent.example", "case-studies")
                .of("https://talent.example/feeds/case-studies.atom?q=a&b=c", List.of(hits));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static String text(Document feed, String element, int at) {
        return feed.getElementsByTagName(element).item(at).getTextContent();
    }

    @Test
    void anEntryHasWhatAtomAsksFor() throws Exception {
        Map<String, String> stored = Map.of(
                "slug", "porters",
                "title", "Porters & <b>nurses</b>\u0000",
                "summary", "S",
                "organisation", "Leeds Trust",
                "published", "2026-11-20T12:00:00Z");
        Document feed = feed(new Hit("1", stored, "", "", null));
        assertThat(text(feed, "id", 1)).isEqualTo("https://talent.example/case-studies/porters");
        assertThat(text(feed, "title", 1)).isEqualTo("Porters & <b>nurses</b>");
        assertThat(text(feed, "updated", 0)).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(text(feed, "name", 0)).isEqualTo("Leeds Trust");
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        assertThat(text(feed(), "title", 0)).isEqualTo("Talent for Care: Case studies");
    }
}
