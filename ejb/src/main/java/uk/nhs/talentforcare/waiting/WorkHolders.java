package uk.nhs.talentforcare.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.LocalArea;
import uk.nhs.talentforcare.place.PlaceRepository;

/** Finds who has a piece of work on a day: nobody who is away, but whoever they pass their work to. */
@Dependent
public class WorkHolders {

    private static final int MOST_NAMES = 2;
    private static final String NOBODY = "The national team";

    @Inject
    private WorkItemRepository items;

    @Inject
    private AwayRepository away;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PlaceRepository places;

    /** Who has the item now: whoever took it unless they are away, else all who are there at its level. */
    public List<Account> of(WorkItem item, LocalDate today) {
        Optional<Account> owner = item.ownerId()
                .flatMap(accounts::find)
                .filter(account -> !account.suspended())
                .filter(account -> away.on(today, List.of(account.id())).get(account.id()) == null);
        return owner.map(List::of).orElseGet(() -> at(item, item.level(), today));
    }

    /** Who would have work now: the first level at which somebody is there; empty if nobody is anywhere. */
    public List<Account> of(NewWork work, LocalDate today) {
        WorkItem item = new WorkItem(work, Instant.EPOCH, today);
        return Arrays.stream(WorkLevel.values())
                .map(level -> at(item, level, today))
                .filter(there -> !there.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Who is there at a level; empty if nobody is. Somebody whom a holder passes their work to has it only while they may
     * do it: their role may have ended since.
     */
    public List<Account> at(WorkItem item, WorkLevel level, LocalDate today) {
        List<Account> all = items.holders(item, level);
        Map<Long, Away> absences = away.on(today, all.stream().map(Account::id).toList());
        Map<Long, Account> there = new LinkedHashMap<>();
        for (Account holder : all) {
            Away absence = absences.get(holder.id());
            if (absence == null) {
                there.put(holder.id(), holder);
            } else {
                absence.passesToId()
                        .flatMap(accounts::find)
                        .filter(other -> items.mayStandIn(other, item))
                        .filter(other -> away.on(today, List.of(other.id())).isEmpty())
                        .ifPresent(other -> there.put(other.id(), other));
            }
        }
        return List.copyOf(there.values());
    }

    /** Names whoever has it, and what for: "Priya N, coordinator for Wessex". */
    public String named(WorkItem item, List<Account> holders) {
        if (item.level() == WorkLevel.NATIONAL) {
            return holders.isEmpty() || holders.size() > MOST_NAMES ? NOBODY : names(holders) + ", national team";
        }
        if (holders.isEmpty()) {
            return NOBODY;
        }
        Holding holding = item.kind().holdings(item.level()).get(0);
        boolean one = holders.size() == 1;
        String role = (Boolean.TRUE.equals(holding.deputy()) ? "deputy " : "")
                + holding.role().label().toLowerCase(java.util.Locale.UK)
                + (one ? "" : "s");
        String place = place(item, holding);
        String office = role + (place.isEmpty() ? "" : " for " + place);
        return holders.size() > MOST_NAMES ? "The " + office : names(holders) + ", " + office;
    }

    /** Whether {@link #named} speaks of more than one: the national team is one, however many it has. */
    public boolean several(WorkItem item, List<Account> holders) {
        return holders.size() > 1 && (item.level() != WorkLevel.NATIONAL || holders.size() <= MOST_NAMES);
    }

    /** The organisation, else the area, that an item belongs to; empty if neither. */
    public String where(WorkItem item) {
        return item.organisationId()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .or(() -> item.localAreaCode().flatMap(places::localArea).map(LocalArea::name))
                .orElse("");
    }

    private String place(WorkItem item, Holding holding) {
        return switch (holding.reach()) {
            case ORGANISATION ->
                item.organisationId()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse("");
            case AREA ->
                item.localAreaCode()
                        .flatMap(places::localArea)
                        .map(LocalArea::name)
                        .orElse("");
            case NATION -> "";
        };
    }

    private static String names(List<Account> people) {
        return people.stream().map(Account::shortName).collect(Collectors.joining(" and "));
    }
}
