package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Secrets;

/**
 * Keeps what somebody typed into a form that arrived after their session was over, until they have signed in again. It is
 * never acted on: the person finds it in the form and sends it again.
 *
 * <p>Each form of a signed-in person carries a stamp, which says whose it is and that this site wrote it. Nobody without
 * one can have anything kept, and only the same account sees it, at the same page, for half an hour. In the database it
 * is sealed.
 */
@Stateless
public class KeptForms {

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** A form may stand open over a weekend. */
    private static final int STAMP_DAYS = 4;

    private static final int LONGEST = 50_000;
    private static final String PURPOSE = "kept-form";
    private static final Pattern STAMP = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,6})\\.([0-9a-f]{64})");

    @Inject
    private KeptFormRepository forms;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    /** What a form of this person carries. */
    public String stamp(Actor actor) {
        String whoAndWhen = actor.accountId() + "." + today().toEpochDay();
        return whoAndWhen + "." + secrets.mac(PURPOSE, whoAndWhen);
    }

    /** The account whose form carries a stamp, empty if this site did not write it in the last days. */
    public OptionalLong ownerOf(String stamp) {
        Matcher parts = STAMP.matcher(stamp == null ? "" : stamp);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long age = today().toEpochDay() - Long.parseLong(parts.group(2));
        String expected = secrets.mac(PURPOSE, parts.group(1) + "." + parts.group(2));
        boolean ours = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), parts.group(3).getBytes(StandardCharsets.US_ASCII));
        return ours && age >= 0 && age <= STAMP_DAYS
                ? OptionalLong.of(Long.parseLong(parts.group(1)))
                : OptionalLong.empty();
    }

    /**
     * Keeps a form.
     *
     * @param stamp what the form carried
     * @param path of its page
     * @param fields name to values, without secrets
     * @return whether it is kept: not if the stamp is not good, or there is too much
     */
    public boolean keep(String stamp, String path, Map<String, List<String>> fields) {
        OptionalLong owner = ownerOf(stamp);
        String text = FieldText.write(fields);
        if (owner.isEmpty() || path.length() > KeptForm.LONGEST_PATH || text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        forms.replace(new KeptForm(
                owner.getAsLong(), path, secrets.seal(PURPOSE, place(owner.getAsLong()), text), clock.instant()));
        return true;
    }

    /** What this person typed into the form of a page, empty if nothing is kept for it. */
    public Map<String, List<String>> find(Actor actor, String path) {
        Optional<KeptForm> kept = actor.signedIn() ? forms.find(actor.accountId()) : Optional.empty();
        return kept.filter(form -> form.path().equals(path))
                .filter(form -> form.keptAt().isAfter(clock.instant().minus(KEPT)))
                .map(form -> FieldText.read(secrets.open(PURPOSE, place(actor.accountId()), form.sealed())))
                .orElse(Map.of());
    }

    /** Forgets what was kept: the person has sent it again. */
    public void forget(Actor actor) {
        forms.forget(actor.accountId());
    }

    /** Forgets what nobody has come back for. */
    public void forgetOld() {
        forms.forgetBefore(clock.instant().minus(KEPT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String place(long account) {
        return String.valueOf(account);
    }
}
