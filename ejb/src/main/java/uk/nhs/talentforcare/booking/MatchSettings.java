package uk.nhs.talentforcare.booking;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.Configuration;

/** Reads the weights of the matching at start, so that a wrong one is named before anybody is served. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MatchSettings {

    @Inject
    private Configuration configuration;

    private MatchWeights weights;

    @PostConstruct
    void read() {
        weights = new MatchWeights(
                weight("MATCH_ROLE_FAMILY", 30),
                weight("MATCH_TOPIC", 20),
                weight("MATCH_KEY_STAGE", 15),
                weight("MATCH_DISTANCE", 20),
                weight("MATCH_AVAILABILITY", 10),
                weight("MATCH_NEVER_VISITED", 25));
    }

    private int weight(String key, int otherwise) {
        return configuration.number(key, otherwise, 0, 100);
    }

    public MatchWeights weights() {
        return weights;
    }
}
