package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Passwords;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Accounts of invented people: those of the banner, and everybody whom they meet. */
@Dependent
class DemoPeople implements DemoStep {

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Passwords passwords;
    private final DemoCalendar calendar;

    @Inject
    DemoPeople(
            AccountRepository accounts,
            OrganisationRepository organisations,
            Passwords passwords,
            DemoCalendar calendar) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.calendar = calendar;
    }

    /** The ids of the demonstration's accounts, by e-mail. */
    static Map<String, Long> ids(AccountRepository accounts) {
        return accounts.idsByEmail(emails());
    }

    /** The e-mail of the first contact of each school and college, by the school's slug. */
    static Map<String, String> schoolContacts() {
        Map<String, String> contacts = new LinkedHashMap<>();
        for (JsonObject row : DemoFile.rows("accounts")) {
            for (JsonObject role : row.getJsonArray("roles").getValuesAs(JsonObject.class)) {
                if (Role.valueOf(role.getString("role")) == Role.SCHOOL_CONTACT) {
                    contacts.putIfAbsent(role.getString("organisation"), row.getString("email"));
                }
            }
        }
        return contacts;
    }

    @Override
    public boolean done() {
        return ids(accounts).size() == emails().size();
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> known = ids(accounts);
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        // Making a hash is slow on purpose, so one serves all.
        String hash = passwords.hash(DemoAccounts.PASSWORD);
        DemoFile.rows("accounts").stream()
                .filter(row -> !known.containsKey(row.getString("email")))
                .forEach(row -> accounts.add(account(row, organisationIds, hash)));
    }

    private Account account(JsonObject row, Map<String, Long> organisationIds, String hash) {
        Account account = new Account(
                        EmailAddress.parse(row.getString("email")),
                        row.getString("firstName"),
                        row.getString("lastName"),
                        calendar.daysAgo(180))
                .forDemonstration()
                .protectedBy(hash);
        for (JsonObject role : row.getJsonArray("roles").getValuesAs(JsonObject.class)) {
            String organisation = DemoFile.word(role, "organisation");
            if (role.getBoolean("deputy", false)) {
                account.grantAsDeputy(Role.valueOf(role.getString("role")), DemoFile.word(role, "localArea"));
                continue;
            }
            account.grant(
                    Role.valueOf(role.getString("role")),
                    organisation == null ? null : organisationIds.get(organisation),
                    DemoFile.word(role, "localArea"));
        }
        return account;
    }

    private static List<String> emails() {
        return DemoFile.rows("accounts").stream()
                .map(row -> row.getString("email"))
                .toList();
    }
}
