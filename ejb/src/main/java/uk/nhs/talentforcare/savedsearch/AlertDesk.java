package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Looks at one saved search, in one transaction: what is told, how far was looked and the letter are kept together or not
 * at all. So nothing is told twice, and nothing is passed over when a node stops in between.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlertDesk {

    /** An index that is behind for longer is somebody's business. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int AT_ONCE = 500;

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private NewMatches matches;

    @Inject
    private SearchLetters letters;

    @Inject
    @Any
    private Instance<Novelties> directories;

    @Inject
    private Clock clock;

    /** Those that it is time to look at. */
    public List<Long> due() {
        return searches.due(clock.instant(), AT_ONCE);
    }

    /**
     * Writes to whoever keeps it, if there is something new; leaves it due while this node's index is behind the database.
     *
     * @throws IllegalStateException if the index has been behind for an hour
     */
    public void look(long id) {
        Instant now = clock.instant();
        SavedSearch saved = searches.lock(id).filter(found -> found.isDue(now)).orElse(null);
        if (saved == null) {
            // another node was first, or its owner has stopped it
            return;
        }
        Novelties directory = directory(saved.directory());
        Set<Long> fresh = new HashSet<>(directory.publicSince(saved.newAfter()));
        fresh.removeAll(searches.told(saved, fresh));
        if (!fresh.isEmpty() && !matches.canSee(saved.directory(), fresh, saved.newAfter())) {
            if (saved.dueAt().plus(PATIENCE).isBefore(now)) {
                throw new IllegalStateException("The search index " + saved.directory()
                        + " has been behind the database for an hour: saved searches wait");
            }
            return;
        }
        List<Hit> found = fresh.isEmpty() ? List.of() : matches.among(saved, fresh);
        if (!found.isEmpty()) {
            searches.tell(
                    saved, found.stream().map(hit -> Long.valueOf(hit.id())).toList(), now);
            letters.news(
                    searches.reader(saved.readerId()).orElseThrow(),
                    saved,
                    found.size() + " new " + directory.word(found.size()) + " for your search",
                    found,
                    saved.letters() + 1);
        }
        saved.looked(now, !found.isEmpty());
    }

    private Novelties directory(String name) {
        for (Novelties directory : directories) {
            if (directory.directory().equals(name)) {
                return directory;
            }
        }
        throw new NotFound("directory of saved searches " + name);
    }
}
