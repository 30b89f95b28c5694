package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;

/** What a school that confirms may well say. */
@Dependent
public class SuggestedArrangements {

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    /** What most schools say, so that confirming takes a minute; every word can be changed. */
    Arrangements of(TalkDetail talk, Booking booking) {
        return of(talk.requestedBy(), talk.offer().organisationId(), booking.format());
    }

    /** The same before anybody has booked. @param format a talk that may be either gets words for both */
    Arrangements of(long accountId, long school, TalkFormat format) {
        Optional<Account> asker = accounts.find(accountId);
        String name = asker.map(Account::fullName).orElse("");
        String telephone = asker.flatMap(Account::telephone)
                .or(() -> organisations.find(school).flatMap(Organisation::telephone))
                .orElse("");
        if (format == TalkFormat.EITHER) {
            return new Arrangements(
                    "In person: we will take you there from reception. Online: we send you the link before the day",
                    "In person, please sign in at reception 15 minutes before the start. Online, please join five"
                            + " minutes before",
                    name,
                    name,
                    telephone);
        }
        return format.inPerson()
                ? new Arrangements(
                        "We will take you there from reception",
                        "Please sign in at reception 15 minutes before the start",
                        name,
                        name,
                        telephone)
                : new Arrangements(
                        "Online, on our school's platform: we send you the link before the day",
                        "Please join five minutes before the start",
                        name,
                        name,
                        telephone);
    }
}
