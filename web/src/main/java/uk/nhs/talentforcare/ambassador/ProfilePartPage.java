package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Changes one part of an ambassador's profile: they type, see what others will see, and save. */
@Named
@RequestScoped
public class ProfilePartPage {

    private static final String PROFILE = "/account/ambassador/profile";

    @Inject
    private Form form;

    @Inject
    private ProfileForms forms;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private ProfileDesk desk;

    private ProfileForms.Part part;
    private OwnProfile profile;
    private OwnProfile preview;
    private String notice = "";

    public void load() {
        part = ProfileForms.Part.at(path.text("part")).orElse(null);
        if (part == null) {
            pages.notFound();
        } else if (!user.signedIn()) {
            pages.signInFirst();
        } else if (own.standing(user.actor()) != OwnAmbassador.Standing.AMBASSADOR) {
            pages.redirect(JoinSteps.OWN);
        } else {
            act();
        }
    }

    private void act() {
        profile = desk.view(user.actor());
        forms.fill(part, profile);
        if (form.posted() && !form.action().equals("edit")) {
            try {
                take();
            } catch (Invalid e) {
                form.reject(e);
            }
        }
    }

    private void take() {
        ProfileChange change = forms.change(part);
        if (form.action().equals("save")) {
            try {
                desk.change(user.actor(), change, version());
                saved();
                return;
            } catch (Conflict e) {
                notice = e.getMessage();
            }
        }
        preview = desk.preview(user.actor(), change);
        if (!notice.isEmpty() && preview.equals(profile)) {
            saved();
        }
    }

    /** Whoever presses twice is told the same: it says already what they typed. */
    private void saved() {
        pages.redirect(PROFILE, "Your profile is changed.");
    }

    private int version() {
        String seen = form.text("version");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    public ProfileForms.Part part() {
        return part;
    }

    public OwnProfile profile() {
        return profile;
    }

    /** The profile as it would be; {@code null} while it is typed. */
    public OwnProfile preview() {
        return preview;
    }

    public String notice() {
        return notice;
    }

    public List<ProfileForms.Typed> typed() {
        return forms.typed(part);
    }

    /** One question of the page on who sees what. */
    public record Question(String field, String label, String hint) {}

    public List<Question> questions() {
        return Arrays.stream(SharedField.values())
                .map(shared -> new Question(ProfileForms.field(shared), shared.label(), hint(shared)))
                .toList();
    }

    private String hint(SharedField shared) {
        return switch (shared) {
            case PHOTOGRAPH -> "";
            case SURNAME -> "Whoever does not see it reads “" + initialled() + "”";
            case EMPLOYER -> profile.whole().organisation();
            case ROUTE_IN, STORY -> "";
            case LANGUAGES -> String.join(", ", profile.whole().languages());
        };
    }

    private String initialled() {
        return (profile.name() + " " + AmbassadorProfile.initial(profile.surname())).strip();
    }

    public List<Option> audiences() {
        return Arrays.stream(SharedWith.values())
                .map(with -> new Option(with.name(), with.label()))
                .toList();
    }
}
