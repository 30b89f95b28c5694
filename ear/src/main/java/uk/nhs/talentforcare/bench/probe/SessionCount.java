package uk.nhs.talentforcare.bench.probe;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the sessions that live. */
@WebListener
public class SessionCount implements HttpSessionListener {
    private static final AtomicLong LIVE = new AtomicLong();

    static long live() {
        return LIVE.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        LIVE.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        LIVE.decrementAndGet();
    }
}
