package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks at every saved search that is due, each in its own transaction, so that one that fails keeps nobody waiting. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchAlerts {

    @Inject
    private AlertDesk desk;

    /** @throws RuntimeException what made the first of those fail that failed, after all were looked at */
    public void send() {
        RuntimeException first = null;
        for (long id : desk.due()) {
            try {
                desk.look(id);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
