package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.CurrentUser;

/** Tells whether somebody looks at a school's talk as the coordinator who may step in, not as a contact of the school. */
@Named("stepInLink")
@RequestScoped
public class StepInLink {

    @Inject
    private CurrentUser user;

    public boolean stepsIn(TalkView talk) {
        return talk != null
                && talk.side() == TalkView.Side.SCHOOL
                && talk.state() != TalkState.DRAFT
                && !user.actor()
                        .organisationsAs(Role.SCHOOL_CONTACT)
                        .contains(talk.offer().organisationId());
    }
}
