package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.Invitation;
import uk.nhs.talentforcare.booking.TalkRequest;
import uk.nhs.talentforcare.booking.TalkRequestRepository;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.casestudy.CaseStudy;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.opportunity.Opportunity;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.opportunity.OpportunityState;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Whatever the day of the year on which a demonstration is filled, its talks, opportunities and studies can be brought to
 * their states, and nobody is in two places at once. Works on the entities alone, so that a year of days is quick.
 */
class DemoOnAnyDayTest {

    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29)));

    static Stream<Instant> momentsOfAYear() {
        LocalDate first = LocalDate.of(2026, 9, 1);
        return Stream.iterate(0, day -> day < 366, day -> day + 3)
                .map(day -> first.plusDays(day)
                        .atTime(day % 24, 30)
                        .atZone(LondonTime.ZONE)
                        .toInstant());
    }

    @ParameterizedTest
    @MethodSource("momentsOfAYear")
    void everythingReachesItsState(Instant now) {
        DemoCalendar calendar = new DemoCalendar(Clock.fixed(now, ZoneOffset.UTC), holidays());
        Kept kept = new Kept();
        DemoStep.Found nobody = (index, id) -> {};

        new DemoTalks(kept.requests(), kept.bookings(), ambassadors(calendar), accounts(), organisations(), calendar)
                .fill(nobody);
        new DemoOpportunities(kept.opportunities(), organisations(), calendar).fill(nobody);
        new DemoCaseStudies(kept.studies(), organisations(), calendar).fill(nobody);

        assertThat(kept.talks)
                .flatMap(TalkRequest::talks)
                .filteredOn(talk -> talk.state() == TalkState.OPEN)
                .allMatch(talk -> talk.closesAt().isAfter(now));
        assertThat(kept.opportunities)
                .filteredOn(opportunity -> opportunity.state() == OpportunityState.LIVE)
                .allMatch(opportunity -> !opportunity.closingOn().isBefore(calendar.today()));
        assertThat(kept.bookings)
                .filteredOn(booking -> booking.talk().state() == TalkState.CONFIRMED)
                .allMatch(booking -> booking.time().startsAt().isAfter(now));
        assertThat(kept.quartersHeldTwice).isEmpty();
    }

    /** What would have been written. */
    private static final class Kept {

        private final List<TalkRequest> talks = new ArrayList<>();
        private final List<Booking> bookings = new ArrayList<>();
        private final List<Opportunity> opportunities = new ArrayList<>();
        private final Set<String> quarters = new HashSet<>();
        private final List<String> quartersHeldTwice = new ArrayList<>();

        TalkRequestRepository requests() {
            return new TalkRequestRepository(null) {
                @Override
                public void add(TalkRequest request) {
                    talks.add(request);
                }

                @Override
                public void add(Collection<Invitation> invitations) {}
            };
        }

        BookingRepository bookings() {
            return new BookingRepository(null) {
                @Override
                public void add(Booking booking) {
                    bookings.add(booking);
                    booking.quarters().stream()
                            .map(quarter -> booking.ambassador().slug() + " " + quarter)
                            .filter(quarter -> !quarters.add(quarter))
                            .forEach(quartersHeldTwice::add);
                }

                @Override
                public void freeQuarters(Booking booking) {}
            };
        }

        OpportunityRepository opportunities() {
            return new OpportunityRepository(null) {
                @Override
                public void add(Opportunity opportunity) {
                    opportunities.add(opportunity);
                }

                @Override
                public List<Long> liveIds() {
                    return List.of();
                }
            };
        }

        CaseStudyRepository studies() {
            return new CaseStudyRepository(null) {
                @Override
                public void add(CaseStudy study) {}

                @Override
                public List<Long> publishedIds() {
                    return List.of();
                }
            };
        }
    }

    private static AmbassadorRepository ambassadors(DemoCalendar calendar) {
        Map<String, Ambassador> all = new HashMap<>();
        AmbassadorRepository keeping = new AmbassadorRepository(null) {
            @Override
            public void add(Ambassador ambassador) {
                all.put(ambassador.slug(), ambassador);
            }

            @Override
            public Map<String, Ambassador> bySlug(Collection<String> slugs) {
                return all;
            }

            @Override
            public List<Long> approvedAfter(long id, int most) {
                return List.of();
            }
        };
        new DemoAmbassadors(keeping, accounts(), organisations(), calendar).fill((index, id) -> {});
        return keeping;
    }

    private static AccountRepository accounts() {
        return new AccountRepository(null) {
            @Override
            public Map<String, Long> idsByEmail(Collection<String> emails) {
                return numbered(emails);
            }
        };
    }

    private static OrganisationRepository organisations() {
        return new OrganisationRepository(null) {
            @Override
            public Map<String, Long> idsBySlug(Collection<String> slugs) {
                return numbered(slugs);
            }
        };
    }

    private static HolidayRepository holidays() {
        return new HolidayRepository(null) {
            @Override
            public WorkingDays workingDays() {
                return WORKING_DAYS;
            }
        };
    }

    private static Map<String, Long> numbered(Collection<String> keys) {
        Map<String, Long> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size() + 1L));
        return numbers;
    }
}
