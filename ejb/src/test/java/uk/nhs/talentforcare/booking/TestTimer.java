package uk.nhs.talentforcare.booking;

import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import uk.nhs.talentforcare.shared.Wiring;

/** The timer as in the server, each deed in a transaction of its own, for some talks alone: tests do not meet. */
final class TestTimer {

    private TestTimer() {}

    static TalkTimer at(Instant moment, List<Long> talks) {
        return timer(
                moment,
                new Closing(moment, talks, -1),
                new Reminders(moment, talks),
                new Offering(moment, talks),
                new Invitations(moment, talks),
                new Reporting(moment, talks),
                new Days(moment, talks));
    }

    /** One that cannot close one of the talks. */
    static TalkTimer failingAt(long talk, Instant moment, List<Long> talks) {
        return timer(
                moment,
                new Closing(moment, talks, talk),
                new Reminders(moment, talks),
                new Offering(moment, talks),
                new Invitations(moment, talks),
                new Reporting(moment, talks),
                new Days(moment, talks));
    }

    static TalkTimer timer(Instant moment, TalkClosing closing, TalkReminders reminders, OfferDesk offers) {
        return timer(moment, closing, reminders, offers, new NoInvitations());
    }

    private static TalkTimer timer(
            Instant moment,
            TalkClosing closing,
            TalkReminders reminders,
            OfferDesk offers,
            InvitationClosing invitations) {
        return timer(moment, closing, reminders, offers, invitations, new NoReports(), new NoDays());
    }

    private static TalkTimer timer(
            Instant moment,
            TalkClosing closing,
            TalkReminders reminders,
            OfferDesk offers,
            InvitationClosing invitations,
            TalkReports reports,
            TalkDayReminders days) {
        return new Wiring(
                        null,
                        Clock.fixed(moment, ZoneOffset.UTC),
                        closing,
                        reminders,
                        offers,
                        invitations,
                        reports,
                        days)
                .get(TalkTimer.class);
    }

    /** For tests that are about something else. */
    static class NoInvitations extends InvitationClosing {

        @Override
        public List<Long> unanswered(long after, int most) {
            return List.of();
        }
    }

    /** For tests that are about something else. */
    static class NoReports extends TalkReports {

        @Override
        public List<Long> unreported(long after, int most) {
            return List.of();
        }
    }

    /** For tests that are about something else. */
    static class NoDays extends TalkDayReminders {

        @Override
        public List<Long> due(ReminderKind kind, long after, int most) {
            return List.of();
        }
    }

    private static class Reporting extends TalkReports {
        private final Instant moment;
        private final List<Long> talks;

        Reporting(Instant moment, List<Long> talks) {
            this.moment = moment;
            this.talks = talks;
        }

        private TalkReports real(EntityManager em) {
            return TalkScenes.at(em, moment).get(TalkReports.class);
        }

        @Override
        public List<Long> unreported(long after, int most) {
            return only(talks, after, most, em -> real(em).unreported(0, 100_000));
        }

        @Override
        public void ask(long talkId) {
            doInTransaction(em -> real(em).ask(talkId));
        }
    }

    private static class Days extends TalkDayReminders {
        private final Instant moment;
        private final List<Long> talks;

        Days(Instant moment, List<Long> talks) {
            this.moment = moment;
            this.talks = talks;
        }

        private TalkDayReminders real(EntityManager em) {
            return TalkScenes.at(em, moment).get(TalkDayReminders.class);
        }

        @Override
        public List<Long> due(ReminderKind kind, long after, int most) {
            return only(talks, after, most, em -> real(em).due(kind, 0, 100_000));
        }

        @Override
        public void remind(ReminderKind kind, long talkId) {
            doInTransaction(em -> real(em).remind(kind, talkId));
        }
    }

    private static class Invitations extends InvitationClosing {
        private final Instant moment;
        private final List<Long> talks;

        Invitations(Instant moment, List<Long> talks) {
            this.moment = moment;
            this.talks = talks;
        }

        private InvitationClosing real(EntityManager em) {
            return TalkScenes.at(em, moment).get(InvitationClosing.class);
        }

        @Override
        public List<Long> unanswered(long after, int most) {
            return only(talks, after, most, em -> real(em).unanswered(0, 100_000));
        }

        @Override
        public void settle(long talkId) {
            doInTransaction(em -> real(em).settle(talkId));
        }
    }

    private static List<Long> only(
            List<Long> talks, long after, int most, Function<EntityManager, List<Long>> everything) {
        return inTransaction(everything).stream()
                .filter(talks::contains)
                .filter(talk -> talk > after)
                .limit(most)
                .toList();
    }

    private static class Closing extends TalkClosing {
        private final Instant moment;
        private final List<Long> talks;
        private final long failing;

        Closing(Instant moment, List<Long> talks, long failing) {
            this.moment = moment;
            this.talks = talks;
            this.failing = failing;
        }

        private TalkClosing real(EntityManager em) {
            return TalkScenes.at(em, moment).get(TalkClosing.class);
        }

        @Override
        public List<Long> offersEnded(long after, int most) {
            return only(talks, after, most, em -> real(em).offersEnded(0, 100_000));
        }

        @Override
        public void lapse(long talkId) {
            doInTransaction(em -> {
                real(em).lapse(talkId);
                if (talkId == failing) {
                    throw new IllegalStateException("as if the database had refused");
                }
            });
        }

        @Override
        public List<Long> begun(long after, int most) {
            return only(talks, after, most, em -> real(em).begun(0, 100_000));
        }

        @Override
        public void awaitOutcome(long talkId) {
            doInTransaction(em -> real(em).awaitOutcome(talkId));
        }

        @Override
        public List<Long> proposalsUnanswered(long after, int most) {
            return only(talks, after, most, em -> real(em).proposalsUnanswered(0, 100_000));
        }

        @Override
        public void endProposal(long talkId) {
            doInTransaction(em -> real(em).endProposal(talkId));
        }
    }

    private static class Offering extends OfferDesk {
        private final Instant moment;
        private final List<Long> talks;

        Offering(Instant moment, List<Long> talks) {
            this.moment = moment;
            this.talks = talks;
        }

        private OfferDesk real(EntityManager em) {
            return TalkScenes.at(em, moment).get(OfferDesk.class);
        }

        @Override
        public List<Long> unoffered(long after, int most) {
            return only(talks, after, most, em -> real(em).unoffered(0, 100_000));
        }

        @Override
        public void offer(long talkId) {
            doInTransaction(em -> real(em).offer(talkId));
        }
    }

    private static class Reminders extends TalkReminders {
        private final Instant moment;
        private final List<Long> talks;

        Reminders(Instant moment, List<Long> talks) {
            this.moment = moment;
            this.talks = talks;
        }

        private TalkReminders real(EntityManager em) {
            return TalkScenes.at(em, moment).get(TalkReminders.class);
        }

        @Override
        public List<Long> unreminded(long after, int most) {
            return only(talks, after, most, em -> real(em).unreminded(0, 100_000));
        }

        @Override
        public void remind(long talkId) {
            doInTransaction(em -> real(em).remind(talkId));
        }

        @Override
        public List<Long> coordinatorUncalled(long after, int most) {
            return only(talks, after, most, em -> real(em).coordinatorUncalled(0, 100_000));
        }

        @Override
        public void callCoordinator(long talkId) {
            doInTransaction(em -> real(em).callCoordinator(talkId));
        }

        @Override
        public List<Long> standDownUntold(long after, int most) {
            return only(talks, after, most, em -> real(em).standDownUntold(0, 100_000));
        }

        @Override
        public void tellStandDown(long talkId) {
            doInTransaction(em -> real(em).tellStandDown(talkId));
        }

        @Override
        public List<Long> unasked(long after, int most) {
            return only(talks, after, most, em -> real(em).unasked(0, 100_000));
        }

        @Override
        public void askForOutcome(long talkId) {
            doInTransaction(em -> real(em).askForOutcome(talkId));
        }
    }
}
