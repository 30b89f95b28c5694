package uk.nhs.talentforcare.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says, in the transaction of the change itself, that something which can be found has changed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IndexChanges {

    public static final String CASE_STUDIES = "case-studies";
    public static final String OPPORTUNITIES = "opportunities";
    public static final String TOOLKIT = "toolkit";
    public static final String AMBASSADORS = "ambassadors";

    /** The same people with what they share with confirmed schools; changes along with {@link #AMBASSADORS}. */
    public static final String AMBASSADORS_FOR_SCHOOLS = "ambassadors-for-schools";

    @Inject
    private IndexChangeRepository changes;

    @Inject
    private Event<IndexChanged> written;

    @Inject
    private Clock clock;

    /** Something else changed that public pages show: none is kept from before. */
    public void touched() {
        written.fire(new IndexChanged());
    }

    /** @param index the name of the index that holds the thing, or will, or must no longer */
    public void changed(String index, long id) {
        changes.add(new IndexChange(index, id, clock.instant()));
        if (index.equals(AMBASSADORS)) {
            changes.add(new IndexChange(AMBASSADORS_FOR_SCHOOLS, id, clock.instant()));
        }
        written.fire(new IndexChanged());
    }
}
