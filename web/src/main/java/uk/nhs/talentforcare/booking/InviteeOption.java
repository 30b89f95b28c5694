package uk.nhs.talentforcare.booking;

import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Words;

/** An ambassador who could be invited, as a box to tick: who they are, how far away, and whether that is further than usual. */
final class InviteeOption {

    private InviteeOption() {}

    static Option of(InvitationCandidates.Candidate candidate, Words words) {
        String away = candidate.miles() == null ? "" : ", " + words.miles(candidate.miles()) + " away";
        String further = candidate.further() ? ". That is further than they usually travel: they may say no" : "";
        return new Option(candidate.slug(), candidate.name(), candidate.about() + away + further);
    }
}
