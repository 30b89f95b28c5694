package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;

/** Shows those who read concerns who else does, and who let them. */
@Stateless
public class ReadersOfConcerns {

    private static final Duration NEW = Duration.ofDays(30);

    @Inject
    private AccountRepository accounts;

    @Inject
    private UserRepository users;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * Somebody who reads concerns.
     *
     * @param role such as "Safeguarding lead, Wessex"
     * @param since when an administrator gave the role, {@code null} if it was not given that way
     * @param by who gave it, and why; empty if it was not given that way
     * @param fresh whether it was given within the last 30 days
     */
    public record Reader(String name, String role, Instant since, String by, boolean fresh) {}

    /** Everybody who can sign in and reads concerns. */
    public List<Reader> list(Actor actor) {
        permissions.require(actor, Permission.READ_CONCERNS);
        Map<Long, Account> people = new LinkedHashMap<>();
        Permission.READ_CONCERNS
                .roles()
                .forEach(role -> accounts.holding(role).forEach(person -> people.put(person.id(), person)));
        Map<Long, List<UserLine.RoleLine>> roles = users.roles(people.keySet());
        List<AccountDecision> given = users.given(people.keySet());
        Map<Long, String> names = users.names(
                given.stream().map(AccountDecision::decidedBy).distinct().toList());
        List<Reader> readers = new ArrayList<>();
        people.values()
                .forEach(person -> roles.getOrDefault(person.id(), List.of()).stream()
                        .filter(line -> Permission.READ_CONCERNS.roles().contains(line.role()))
                        .forEach(line -> readers.add(reader(person, line.words(), given, names))));
        return readers;
    }

    private Reader reader(Account person, String role, List<AccountDecision> given, Map<Long, String> names) {
        Optional<AccountDecision> decision = given.stream()
                .filter(one -> Objects.equals(one.accountId(), person.id())
                        && one.about().equals(role))
                .findFirst();
        return new Reader(
                person.fullName(),
                role,
                decision.map(AccountDecision::decidedAt).orElse(null),
                decision.map(one -> names.getOrDefault(one.decidedBy(), "") + ": " + one.reason())
                        .orElse(""),
                decision.map(AccountDecision::decidedAt)
                        .filter(at -> at.plus(NEW).isAfter(clock.instant()))
                        .isPresent());
    }
}
