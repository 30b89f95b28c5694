package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Where a request comes from: behind a listed proxy what it says, else the connection's own end. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    private Configuration configuration;

    private Set<String> trustedProxies;

    @PostConstruct
    void readOnce() {
        trustedProxies = Set.copyOf(configuration.trustedProxies());
    }

    /** The address of the client, never empty. */
    public String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxies.contains(peer)) {
            return peer;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !trustedProxies.contains(hop)) {
                return hop;
            }
        }
        return peer;
    }

    /** Whether the request was made on this machine; one that a proxy here passed on without being listed was not. */
    public boolean isLoopback(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null && !trustedProxies.contains(request.getRemoteAddr())) {
            return false;
        }
        String address = of(request);
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
