package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.nhs.talentforcare.account.Guesses;
import uk.nhs.talentforcare.account.Throttle;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Lets anybody keep a search under an e-mail address, without an account: the link of a letter is the key. The answers
 * never tell whether an address is known here.
 */
@Stateless
public class SavedSearches {

    /** So many can one address keep. */
    static final int MOST = 20;

    private static final String SUBJECT = "saved-search";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_QUERY = 2_000;

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private SearchLinks links;

    @Inject
    private SearchLetters letters;

    @Inject
    private Guesses guesses;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * A search as its owner sees it.
     *
     * @param address of its list, relative to the site
     */
    public record Kept(long id, String title, String address, Rhythm rhythm, SavedSearchState state) {}

    /**
     * Asks the owner of an address whether they want to be told of what is new.
     *
     * @param query the parameters of the question, as its directory's page writes them
     * @param title the question in words
     * @param remoteAddress the network address it is asked from, kept as a hash for an hour
     * @throws Invalid with what to put right, also if too much was asked lately
     */
    public void save(String directory, String query, String title, String email, Rhythm rhythm, String remoteAddress) {
        if (rhythm == null) {
            throw new Invalid("rhythm", "Choose how often we write");
        }
        EmailAddress address = address(email);
        if (query.length() > LONGEST_QUERY) {
            throw new Invalid("email", "This search is too long to be kept. Take a filter or some words away");
        }
        slowDown(email, remoteAddress);
        Instant now = clock.instant();
        SearchReader reader = searches.reader(address).orElseGet(() -> {
            SearchReader added = new SearchReader(address, now);
            searches.add(added);
            return added;
        });
        Optional<SavedSearch> same = searches.same(reader, directory, query);
        List<SavedSearch> all = searches.of(reader.id());
        if (same.isPresent() && same.get().state() == SavedSearchState.ACTIVE || same.isEmpty() && all.size() >= MOST) {
            letters.again(reader, same.orElseGet(() -> all.get(0)));
            return;
        }
        String words = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        SavedSearch saved = same.orElseGet(() -> {
            SavedSearch added = new SavedSearch(reader, directory, query, words, rhythm, now);
            searches.add(added);
            return added;
        });
        SavedSearchState before = same.map(SavedSearch::state).orElse(null);
        saved.askAgain(words, rhythm, now);
        audit.record(Actor.VISITOR, "save-search", SUBJECT, saved.id(), before, saved.state());
        letters.confirm(reader, saved);
    }

    /** Sends the way to what an address keeps; the answer is the same if that is nothing. */
    public void sendAgain(String email, String remoteAddress) {
        EmailAddress address = address(email);
        slowDown(email, remoteAddress);
        searches.reader(address)
                .ifPresent(reader -> searches.of(reader.id()).stream()
                        .findFirst()
                        .ifPresent(search -> letters.again(reader, search)));
    }

    /** The search whose letter a link stood in; empty if the link does not work. */
    public Optional<Kept> look(String secret) {
        return links.look(secret).map(SavedSearches::kept);
    }

    /** All that the owner of a link keeps, those that wait to be confirmed included; none if the link does not work. */
    public List<Kept> all(String secret) {
        return links.look(secret).stream()
                .flatMap(search -> searches.of(search.readerId()).stream())
                .filter(search -> search.state() != SavedSearchState.STOPPED)
                .map(SavedSearches::kept)
                .toList();
    }

    /** The owner says yes. @throws NotFound if the link does not work, or the search was stopped meanwhile */
    public void confirm(String secret) {
        SavedSearch search = linked(secret);
        SavedSearchState before = search.state();
        if (before != SavedSearchState.ACTIVE && !search.isConfirmable(clock.instant())) {
            throw new NotFound("saved search to confirm");
        }
        if (search.confirm(clock.instant())) {
            audit.record(Actor.VISITOR, "confirm-search", SUBJECT, search.id(), before, search.state());
        }
    }

    /** The owner wants other letters than before; what is not theirs stays as it is. */
    public void change(String secret, long id, Rhythm rhythm) {
        own(secret, id).change(rhythm, clock.instant());
    }

    /** No letter about the search that a link stood in. */
    public void stop(String secret) {
        stop(linked(secret));
    }

    /** No letter about one of the owner's searches. */
    public void stop(String secret, long id) {
        stop(own(secret, id));
    }

    /** Forgets the owner of a link with everything that they keep; the link works no more. */
    public void forget(String secret) {
        SavedSearch search = linked(secret);
        audit.record(Actor.VISITOR, "forget-searches", SUBJECT, search.id(), search.state(), SavedSearchState.STOPPED);
        searches.erase(search.readerId());
    }

    private void stop(SavedSearch search) {
        SavedSearchState before = search.state();
        search.stop(clock.instant());
        if (before != search.state()) {
            audit.record(Actor.VISITOR, "stop-search", SUBJECT, search.id(), before, search.state());
        }
    }

    private SavedSearch linked(String secret) {
        return links.look(secret).orElseThrow(() -> new NotFound("saved search of a link"));
    }

    private SavedSearch own(String secret, long id) {
        return searches.of(linked(secret).readerId()).stream()
                .filter(search -> search.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("saved search " + id));
    }

    private void slowDown(String email, String remoteAddress) {
        Guesses.Outcome outcome = guesses.look(
                Throttle.Limit.MAIL, "saved search", email.toLowerCase(Locale.ROOT), remoteAddress, () -> false);
        if (outcome == Guesses.Outcome.WAIT) {
            throw new Invalid(
                    "email", "Too many letters were asked for just now. Nothing was sent. Try again in an hour");
        }
    }

    private static Kept kept(SavedSearch search) {
        return new Kept(
                search.id(),
                search.title(),
                "/" + search.directory() + (search.query().isEmpty() ? "" : "?" + search.query()),
                search.rhythm(),
                search.state());
    }

    private static EmailAddress address(String email) {
        try {
            return EmailAddress.parse(email);
        } catch (IllegalArgumentException e) {
            throw new Invalid("email", "Enter an email address in the correct format, like name@example.com");
        }
    }
}
