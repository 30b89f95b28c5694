package uk.nhs.talentforcare.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that EclipseLink sends to the {@link TestDatabase}. */
public final class Statements {

    private Statements() {}

    /** How many statements the work sends. */
    public static int countedIn(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        Session session = JpaHelper.getServerSession(TestDatabase.entityManagerFactory());
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                count.incrementAndGet();
            }
        };
        session.getEventManager().addListener(counter);
        try {
            work.run();
        } finally {
            session.getEventManager().removeListener(counter);
        }
        return count.get();
    }
}
