package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.LondonTime;

/** The words that every letter about a talk needs: school, title, time, links, days by which somebody answers. */
@Dependent
public class TalkWords {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Configuration configuration;

    Organisation school(Talk talk) {
        return organisations.find(talk.request().organisationId()).orElseThrow();
    }

    /** Where the talk's page is. */
    String address(Talk talk) {
        return address(talk.id());
    }

    /** Where the page of the talk with this number is. */
    String address(long talkId) {
        return configuration.addressOf("/talks/" + talkId);
    }

    /** Where the kit of the talk with this number is. */
    String addressOfKit(long talkId) {
        return address(talkId) + "/kit";
    }

    String addressOfTalks() {
        return configuration.addressOf("/talks");
    }

    String addressOfRequest() {
        return configuration.addressOf("/talks/request");
    }

    /** Who has to do what by when, by the clock of the talk's school. */
    Deadlines deadlines(Talk talk) {
        return clocks.of(talk);
    }

    static String title(Talk talk) {
        return talk.request().title();
    }

    static String when(Booking booking) {
        return LondonTime.at(booking.time().startsAt());
    }

    /** The last day on which somebody can take the talk. */
    static String lastDay(Talk talk) {
        return LondonTime.day(Deadlines.lastDayOf(talk.closesAt()));
    }
}
