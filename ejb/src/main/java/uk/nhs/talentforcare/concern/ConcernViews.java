package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditEntry;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.LocalArea;
import uk.nhs.talentforcare.place.PlaceRepository;

/** Puts together what those who act on a concern read. Whoever calls it has checked that they may. */
@Dependent
class ConcernViews {

    private static final String SOMEBODY = "Somebody who has left";
    private static final String REPORTER = "Whoever told it";

    private final ConcernRepository concerns;
    private final ConcernSecrets secrets;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final PlaceRepository places;
    private final AuditRepository audit;
    private final Clock clock;

    @Inject
    ConcernViews(
            ConcernRepository concerns,
            ConcernSecrets secrets,
            AccountRepository accounts,
            OrganisationRepository organisations,
            PlaceRepository places,
            AuditRepository audit,
            Clock clock) {
        this.concerns = concerns;
        this.secrets = secrets;
        this.accounts = accounts;
        this.organisations = organisations;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    ConcernView of(Concern concern) {
        List<ConcernNote> notes = concerns.notes(concern.id());
        List<AuditEntry> entries = audit.history("concern", concern.id());
        Map<Long, Account> people = people(concern, notes, entries);
        Optional<Account> reporter = concern.reporterAccountId().map(people::get);
        return new ConcernView(
                concern.id(),
                concern.reference(),
                concern.state(),
                secrets.statement(concern),
                concern.dangerNow(),
                concern.underEighteen(),
                reporter.map(Account::fullName).orElse(""),
                reporter.map(Account::email).orElse(""),
                concern.localAreaCode()
                        .flatMap(places::localArea)
                        .map(LocalArea::name)
                        .orElse(""),
                concern.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""),
                concern.receivedAt(),
                concern.acknowledgeBy(),
                concern.state() == ConcernState.RECEIVED && !clock.instant().isBefore(concern.acknowledgeBy()),
                concern.newsSince().isPresent(),
                concern.people().stream()
                        .sorted()
                        .map(people::get)
                        .map(ConcernViews::person)
                        .toList(),
                concern.referredTo(),
                notes.stream().map(note -> note(concern, note, people)).toList(),
                history(entries, people));
    }

    private Map<Long, Account> people(Concern concern, List<ConcernNote> notes, List<AuditEntry> entries) {
        Set<Long> ids = new HashSet<>(concern.people());
        concern.reporterAccountId().ifPresent(ids::add);
        notes.forEach(note -> note.authorAccountId().ifPresent(ids::add));
        entries.forEach(entry -> entry.actorAccountId().ifPresent(ids::add));
        Map<Long, Account> found = new HashMap<>();
        accounts.all(ids).forEach(account -> found.put(account.id(), account));
        return found;
    }

    private static ConcernView.Person person(Account account) {
        return new ConcernView.Person(
                account.id(),
                account.fullName(),
                account.email(),
                account.roles().stream()
                        .map(role -> role.role())
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(role -> role.label().toLowerCase(java.util.Locale.UK))
                        .collect(Collectors.joining(", ")),
                account.suspended());
    }

    private ConcernView.Note note(Concern concern, ConcernNote note, Map<Long, Account> people) {
        String author = note.kind() == NoteKind.ADDED ? REPORTER : name(note.authorAccountId(), people);
        return new ConcernView.Note(note.writtenAt(), author, secrets.note(concern, note));
    }

    private static String name(Optional<Long> id, Map<Long, Account> people) {
        return id.map(people::get).map(Account::fullName).orElse(SOMEBODY);
    }

    /** Looking again straight after looking is not told twice. */
    private static List<ConcernView.Happening> history(List<AuditEntry> entries, Map<Long, Account> people) {
        List<ConcernView.Happening> history = new ArrayList<>();
        for (AuditEntry entry : entries) {
            String who = entry.actorAccountId().isEmpty() ? REPORTER : name(entry.actorAccountId(), people);
            ConcernView.Happening next = new ConcernView.Happening(entry.recordedAt(), who, what(entry));
            ConcernView.Happening last = history.isEmpty() ? null : history.get(history.size() - 1);
            boolean again =
                    last != null && last.who().equals(who) && last.what().equals(next.what());
            if (!again || !entry.action().equals(ConcernService.READ)) {
                history.add(next);
            }
        }
        return history;
    }

    private static String what(AuditEntry entry) {
        return switch (entry.action()) {
            case "report-concern" -> "told us";
            case "add-to-concern" -> "added something";
            case ConcernService.READ -> "looked at it";
            case "acknowledge-concern" -> "acknowledged it";
            case "note-concern" -> "wrote a note";
            case "catch-up-with-concern" -> "read what was added";
            case "refer-concern" -> "passed it on";
            case "advise-on-concern" -> "gave advice";
            case "close-concern" -> "closed it";
            case "name-in-concern" -> "named an account that it may be about";
            case "suspend-for-concern" -> "suspended an account";
            default -> entry.action();
        };
    }
}
