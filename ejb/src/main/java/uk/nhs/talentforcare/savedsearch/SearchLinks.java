package uk.nhs.talentforcare.savedsearch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.shared.Configuration;

/** Links to what somebody keeps: 256 random bits a letter, kept as a hash; opening one changes nothing. */
@Stateless
public class SearchLinks {

    /** People stop mail from letters that they got long ago. */
    static final Duration LIFE = Duration.ofDays(365);

    private static final String PATH = "/saved-searches/";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Makes a link in the caller's transaction. @return the full address of its page, whose secret is kept nowhere */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String issue(SavedSearch search, Duration life) {
        String secret = Secret.draw();
        searches.add(new SavedSearchLink(search, hash(secret), clock.instant().plus(life)));
        return configuration.addressOf(PATH + secret);
    }

    /** The saved search of a secret, if it works. */
    public Optional<SavedSearch> look(String secret) {
        return SECRET.matcher(secret).matches() ? searches.linked(hash(secret), clock.instant()) : Optional.empty();
    }

    private static String hash(String secret) {
        return Secret.hash("saved-search", secret);
    }
}
