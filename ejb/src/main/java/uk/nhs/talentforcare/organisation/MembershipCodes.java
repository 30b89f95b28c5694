package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Makes sure of somebody by a code that goes to the office address that their organisation publishes: whoever the office
 * gives it to types it in.
 */
@Stateless
public class MembershipCodes {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private MembershipRules rules;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private MembershipLetters letters;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What became of a code that was typed. */
    public enum Outcome {
        CONFIRMED,
        WRONG,
        /** No code is out, it has been tried too often, or it is too old. */
        NO_CODE
    }

    /**
     * Sends a new code to the office; one that was sent before is worth nothing then.
     *
     * @param typedAddress the address that the organisation publishes, where none is kept yet
     */
    public void send(Actor actor, long id, String typedAddress) {
        permissions.require(actor, Permission.CONFIRM_MEMBERS);
        MembershipRequest request = rules.open(actor, id);
        if (!MembershipRules.coordinates(actor, request)) {
            throw new NotFound("code for membership request " + id);
        }
        Organisation organisation = request.organisationId()
                .flatMap(organisations::find)
                .orElseThrow(() -> new Conflict("There is no organisation to send a code to"));
        Account person = accounts.find(request.accountId())
                .orElseThrow(() -> new NotFound("account of membership request " + id));
        EmailAddress office = organisation.officeEmail().orElseGet(() -> published(typedAddress, person));
        if (organisation.officeEmail().isEmpty()) {
            organisation.officeAt(office);
            audit.record(actor, "publish-office-address", "organisation", organisation.id(), null, null);
        }
        String code = code();
        request.codeSent(hash(id, code), actor.accountId(), clock.instant());
        letters.code(request, office, person, code);
        audit.record(actor, "send-membership-code", "membership-request", id, request.state(), request.state());
    }

    private static EmailAddress published(String typed, Account person) {
        EmailAddress address;
        try {
            address = EmailAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new Invalid("office", e.getMessage());
        }
        if (address.value().equals(person.email())) {
            throw new Invalid(
                    "office", "This is the person's own address. Enter the one that the organisation publishes");
        }
        return address;
    }

    /** Tries a code; five wrong ones, and it is worth nothing. */
    public Outcome type(Actor actor, long id, String typed) {
        MembershipRequest request = requests.lock(id)
                .filter(own -> actor.signedIn() && own.accountId() == actor.accountId())
                .orElseThrow(() -> new NotFound("membership request " + id + " of account " + actor.accountId()));
        Instant now = clock.instant();
        if (request.state() == MembershipState.CONFIRMED) {
            return Outcome.CONFIRMED;
        }
        if (!request.codeUsable(now)) {
            return Outcome.NO_CODE;
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!request.tryCode(hash(id, plain), now)) {
            audit.record(actor, "wrong-membership-code", "membership-request", id, request.state(), request.state());
            return request.codeUsable(now) ? Outcome.WRONG : Outcome.NO_CODE;
        }
        Account sender = request.codeSentBy()
                .flatMap(accounts::find)
                .orElseThrow(() -> new Conflict("Whoever had the code sent has left. Your coordinator will help"));
        rules.confirm(Actor.of(sender), request, ConfirmationWay.CODE_TO_OFFICE, null);
        return Outcome.CONFIRMED;
    }

    private static String code() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    private static String hash(long id, String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("membership:" + id + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is always there", e);
        }
    }
}
