package uk.nhs.talentforcare.booking;

import java.util.List;

/**
 * A talk before the coordinator who may step in.
 *
 * @param talk as its school sees it
 * @param waiting who has it now and by when, to a coordinator
 * @param contacts whoever asks for talks at the school, with their telephone numbers
 * @param telephone the number that the school publishes, empty if none is known
 * @param schoolWarning that the school asks for unusually much, empty if it does not
 * @param history what has happened, told to somebody who is on neither side
 * @param candidates who could give it, the best first: for an open talk at one of its times, for one that is booked at
 *     that time
 */
public record StepInView(
        TalkView talk,
        String waiting,
        List<TalkView.Contact> contacts,
        String telephone,
        String schoolWarning,
        List<TalkView.Happening> history,
        List<Candidate> candidates) {

    /**
     * Somebody who could give it.
     *
     * @param about job and organisation
     * @param miles {@code null} if they would speak online
     * @param times those at which they are free, by what they have said and booked
     * @param warning that they have unusually many talks then, empty if they have not
     */
    public record Candidate(
            long ambassadorId, String name, String about, Double miles, List<OpenTalk.Offered> times, String warning) {}

    /** Whether an ambassador can be booked for it. */
    public boolean mayBook() {
        return talk.state() == TalkState.OPEN;
    }

    /** Whether it can pass to another ambassador. */
    public boolean mayReassign() {
        return talk.state() == TalkState.BOOKED || talk.state() == TalkState.CONFIRMED;
    }
}
