package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.AmbassadorProfile;
import uk.nhs.talentforcare.ambassador.AmbassadorService;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** A school invites one ambassador, from their profile, to a talk that it has asked for. */
@Named
@RequestScoped
public class InvitePage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AmbassadorService ambassadors;

    @Inject
    private InvitationService invitations;

    @Inject
    private InvitationCandidates candidates;

    private AmbassadorProfile profile;
    private List<InvitableTalk> talks = List.of();
    private boolean further;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.text("ambassador").isEmpty()) {
            pages.redirect("/ambassadors");
            return;
        }
        profile = ambassadors.profile(form.text("ambassador"));
        if (!user.has(Role.SCHOOL_CONTACT)) {
            return;
        }
        if (form.posted() && form.action().equals("invite") && invite()) {
            return;
        }
        talks = invitations.invitable(user.actor());
        further = candidates.further(user.actor(), profile.slug());
        if (talks.size() == 1) {
            form.fill("talk", String.valueOf(talks.get(0).talkId()));
        }
    }

    private boolean invite() {
        String talk = form.text("talk");
        if (!talk.matches("[1-9][0-9]{0,17}")) {
            form.reject("talk", "Choose the talk");
            return false;
        }
        try {
            invitations.invite(
                    user.actor(),
                    Long.parseLong(talk),
                    List.of(profile.slug()),
                    form.text("openIfNobody").equals("yes"));
            pages.redirect("/talks/" + talk, "Your invitation to " + profile.displayName() + " is sent.");
            return true;
        } catch (Invalid e) {
            e.errors().values().forEach(message -> form.reject("talk", message));
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    public AmbassadorProfile profile() {
        return profile;
    }

    public boolean school() {
        return user.has(Role.SCHOOL_CONTACT);
    }

    public boolean anyTalk() {
        return !talks.isEmpty();
    }

    /** Whether the school is further away than the ambassador usually travels, who speaks in person alone. */
    public boolean further() {
        return further;
    }

    public String notice() {
        return notice;
    }

    /** The school's talks to which somebody can be invited. */
    public List<Option> talks() {
        return talks.stream()
                .map(talk -> new Option(
                        String.valueOf(talk.talkId()),
                        talk.title(),
                        talk.state().label() + ", from " + uk.nhs.talentforcare.shared.LondonTime.day(talk.startsAt())))
                .toList();
    }

    public List<Option> wish() {
        return OpenIfNobody.WISH;
    }
}
