package uk.nhs.talentforcare.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One organisation: facts, what came before and after, who belongs. */
@Named
@RequestScoped
public class OrganisationPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private OrganisationDesk desk;

    private OrganisationView place;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && ended(id.getAsLong())) {
            return;
        }
        place = desk.view(user.actor(), id.getAsLong());
    }

    private boolean ended(long id) {
        String member = form.text("member");
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(form.text("role")))
                .findFirst();
        if (!form.action().equals("end") || !member.matches("[1-9][0-9]{0,17}") || role.isEmpty()) {
            return false;
        }
        boolean there = asked(desk.view(user.actor(), id)).isPresent();
        if (there) {
            desk.end(user.actor(), id, Long.parseLong(member), role.get());
        }
        pages.redirect(
                "/workspace/organisations/" + id,
                there ? "The membership has ended. We have told them." : "This membership had ended already.");
        return true;
    }

    /** The membership that is about to end, if the address names one that this person may end. */
    public OrganisationView.Member ending() {
        return asked(place).orElse(null);
    }

    private Optional<OrganisationView.Member> asked(OrganisationView seen) {
        return seen.members().stream()
                .filter(member -> member.mayEnd()
                        && form.text("member").equals(Long.toString(member.accountId()))
                        && form.text("role").equals(member.role().name()))
                .findFirst();
    }

    public OrganisationView place() {
        return place;
    }
}
