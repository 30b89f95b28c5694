package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Form;

/** The short forms in which the parts of a profile are changed: what they are filled with, and what they send. */
@RequestScoped
public class ProfileForms {

    /** A part of the profile and the page that changes it. */
    public enum Part {
        ABOUT("Your name and job", "name", "jobTitle", "roleFamily"),
        TALKS("Your talks", "format", "topics", "keyStages", "languages", "otherLanguages"),
        STORY("Your story", "routeIn", "story"),
        TRAVEL("Where you set out from", "place", "miles", "minutes"),
        SHARING("Who sees what");

        private final String title;
        private final List<String> fields;

        Part(String title, String... fields) {
            this.title = title;
            this.fields = List.of(fields);
        }

        public String title() {
            return title;
        }

        /** The part at an address's last step; none if there is no such. */
        static Optional<Part> at(String step) {
            return Arrays.stream(values())
                    .filter(part -> part.step().equals(step))
                    .findFirst();
        }

        public String step() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<String> fields() {
            return this == SHARING
                    ? Arrays.stream(SharedField.values())
                            .map(ProfileForms::field)
                            .toList()
                    : fields;
        }
    }

    @Inject
    private Form form;

    /** The form's field for who sees a part. */
    public static String field(SharedField shared) {
        return "share-" + shared.name();
    }

    void fill(Part part, OwnProfile profile) {
        AmbassadorProfile whole = profile.whole();
        switch (part) {
            case ABOUT -> {
                form.fill("name", profile.name());
                form.fill("jobTitle", whole.jobTitle());
                form.fill("roleFamily", whole.roleFamily());
            }
            case TALKS -> {
                form.fill("format", whole.format().name());
                form.fill("topics", whole.topics().stream().map(Enum::name).toArray(String[]::new));
                form.fill(
                        "keyStages", whole.keyStages().stream().map(Enum::name).toArray(String[]::new));
                form.fill("languages", TalkOptions.ticked(whole.languages()));
                form.fill("otherLanguages", TalkOptions.typed(whole.languages()));
            }
            case STORY -> {
                form.fill("routeIn", whole.routeIn());
                form.fill("story", whole.story());
            }
            case TRAVEL -> {
                form.fill("place", whole.outwardCode());
                form.fill("miles", String.valueOf(whole.radiusMiles()));
                form.fill("minutes", String.valueOf(profile.travelMinutes()));
            }
            case SHARING -> profile.sharing().forEach((shared, with) -> form.fill(field(shared), with.name()));
        }
    }

    ProfileChange change(Part part) {
        return switch (part) {
            case ABOUT -> new ProfileChange.About(form.text("name"), form.text("jobTitle"), form.text("roleFamily"));
            case TALKS ->
                new ProfileChange.Talks(
                        form.text("format"),
                        form.texts("topics"),
                        form.texts("keyStages"),
                        TalkOptions.boxes(form.texts("languages")),
                        form.text("otherLanguages"));
            case STORY -> new ProfileChange.Words(form.prose("routeIn"), form.prose("story"));
            case TRAVEL -> new ProfileChange.Travel(form.text("place"), form.text("miles"), form.text("minutes"));
            case SHARING -> new ProfileChange.Shares(shares());
        };
    }

    private Map<SharedField, String> shares() {
        Map<SharedField, String> shares = new EnumMap<>(SharedField.class);
        for (SharedField shared : SharedField.values()) {
            String choice = form.text(field(shared));
            if (!choice.isEmpty()) {
                shares.put(shared, choice);
            }
        }
        return shares;
    }

    /** A field that goes along while its owner looks at what they typed. */
    public record Typed(String name, String value) {}

    /** Everything that was typed, to go along. */
    List<Typed> typed(Part part) {
        return part.fields().stream()
                .flatMap(name -> part == Part.STORY
                        ? List.of(new Typed(name, form.prose(name))).stream()
                        : form.texts(name).stream().map(value -> new Typed(name, value)))
                .toList();
    }
}
