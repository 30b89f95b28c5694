package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * What people who keep searches are told. A letter to an address that nobody has confirmed quotes nothing that was typed,
 * so that nobody can send words of theirs to others through us.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SearchLetters {

    /** More are at the link to the list. */
    private static final int LISTED = 10;

    @Inject
    private Outbox outbox;

    @Inject
    private SearchLinks links;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Asks whether the address's owner wants it. */
    public void confirm(SearchReader reader, SavedSearch search) {
        String link = links.issue(search, SavedSearch.TIME_TO_CONFIRM);
        outbox.mail(MailMessage.of(
                key("confirm", search, String.valueOf(clock.millis())),
                reader.email(),
                "Your saved search: please confirm",
                """
                Somebody, probably you, wants to be told by email of what is new in a search on Talent for Care. See which search it is, and say yes, within 3 days:

                %s

                If this was not you, there is nothing to do: you get no letters, and your address is forgotten in 3 days.
                """.formatted(link + "/confirm")));
    }

    /** The way to everything that is kept, for whoever lost it or asks twice for the same. */
    public void again(SearchReader reader, SavedSearch search) {
        outbox.mail(MailMessage.of(
                key("again", search, String.valueOf(clock.millis())),
                reader.email(),
                "Your saved searches",
                """
                Here you see the searches that you keep, change how often we write, or stop:

                %s

                If you did not ask for this, there is nothing to do.
                """.formatted(links.issue(search, SearchLinks.LIFE))));
    }

    /** Tells of what is new. @param number of this letter about the saved search, from 1 */
    public void news(SearchReader reader, SavedSearch search, String subject, List<Hit> found, int number) {
        String site = configuration.addressOf("/" + search.directory());
        StringBuilder text = new StringBuilder("New since we last looked, for your search: ")
                .append(plain(search.title()))
                .append("\n\n");
        found.stream()
                .limit(LISTED)
                .forEach(hit -> text.append(plain(hit.stored().getOrDefault("title", "")))
                        .append(
                                hit.stored().containsKey("organisation")
                                        ? " (" + plain(hit.stored().get("organisation")) + ")"
                                        : "")
                        .append('\n')
                        .append(site)
                        .append('/')
                        .append(hit.stored().getOrDefault("slug", ""))
                        .append("\n\n"));
        if (found.size() > LISTED) {
            text.append("And ").append(found.size() - LISTED).append(" more.\n\n");
        }
        String link = links.issue(search, SearchLinks.LIFE);
        text.append("The whole search, the newest first:\n\n")
                .append(site)
                .append('?')
                .append(search.query().isEmpty() ? "" : search.query() + "&")
                .append("sort=newest\n\nStop these letters:\n\n")
                .append(link)
                .append("/stop\n\nSee all of your searches, or change how often we write:\n\n")
                .append(link)
                .append('\n');
        outbox.mail(
                MailMessage.of(key("news", search, String.valueOf(number)), reader.email(), subject, text.toString()),
                link + "/stop");
    }

    private static String key(String what, SavedSearch search, String distinct) {
        return "saved-search-" + what + "-" + search.id() + "-" + distinct;
    }

    /** Words of others on one line, and never the beginning of a line that becomes a link. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
