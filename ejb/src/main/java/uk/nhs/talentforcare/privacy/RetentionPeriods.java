package uk.nhs.talentforcare.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import uk.nhs.talentforcare.shared.Configuration;

/** Reads how long things stay at start, so that a wrong period is named before anything is removed by it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RetentionPeriods {

    /** Days between the warning to somebody who no longer comes and the end of their account. */
    public static final Duration WARNING = Duration.ofDays(30);

    static final String INACTIVE_ACCOUNTS = "RETENTION_INACTIVE_ACCOUNTS_DAYS";

    private static final int LONGEST = 36_500;
    private static final int USUAL_INACTIVITY = 1095;

    @Inject
    private Configuration configuration;

    private final Map<RetentionRule, Duration> periods = new EnumMap<>(RetentionRule.class);
    private Duration inactivity;

    /** For the container. */
    public RetentionPeriods() {}

    RetentionPeriods(Configuration configuration) {
        this.configuration = configuration;
        read();
    }

    @PostConstruct
    void read() {
        for (RetentionRule rule : RetentionRule.values()) {
            periods.put(rule, Duration.ofDays(configuration.number(rule.key(), rule.usualDays(), 1, LONGEST)));
        }
        inactivity = Duration.ofDays(configuration.number(INACTIVE_ACCOUNTS, USUAL_INACTIVITY, 60, LONGEST));
    }

    /** How long what a rule is about stays. */
    public Duration of(RetentionRule rule) {
        return periods.get(rule);
    }

    /** How long an account stays that nobody uses. */
    public Duration inactivity() {
        return inactivity;
    }
}
