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
        MatchWeights usual = MatchWeights.USUAL;
        weights = new MatchWeights(
                weight("MATCH_ROLE_FAMILY", usual.roleFamily()),
                weight("MATCH_TOPIC", usual.topic()),
                weight("MATCH_KEY_STAGE", usual.keyStage()),
                weight("MATCH_DISTANCE", usual.distance()),
                weight("MATCH_AVAILABILITY", usual.availability()),
                weight("MATCH_NEVER_VISITED", usual.neverVisited()),
                weight("MATCH_FEW_TALKS", usual.fewTalks()));
    }

    private int weight(String key, int otherwise) {
        return configuration.number(key, otherwise, 0, 100);
    }

    public MatchWeights weights() {
        return weights;
    }
}
