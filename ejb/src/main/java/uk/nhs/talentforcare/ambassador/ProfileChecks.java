package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Invalid;

/** Checks a change of a profile and makes it. */
@Dependent
public class ProfileChecks {

    private static final int LONGEST_NAME = 60;

    @Inject
    private ReferenceLists reference;

    @Inject
    private PlaceRepository places;

    /** @throws Invalid if anything in the change is wrong; nothing is changed then */
    void apply(Ambassador me, Account person, ProfileChange change) {
        JoinChecks checks = new JoinChecks();
        if (change instanceof ProfileChange.About about) {
            introduce(checks, me, person, about);
        } else if (change instanceof ProfileChange.Talks talks) {
            TalkAnswers.Speech speech = TalkAnswers.speech(
                    checks,
                    talks.format(),
                    talks.topics(),
                    talks.keyStages(),
                    talks.languages(),
                    talks.otherLanguages());
            checks.done();
            me.speaks(speech.format(), speech.topics(), speech.keyStages(), new TreeSet<>(speech.languages()));
        } else if (change instanceof ProfileChange.Words words) {
            TalkAnswers.words(checks, words.routeIn(), words.story());
            checks.done();
            me.tells(words.routeIn(), words.story());
        } else if (change instanceof ProfileChange.Travel typed) {
            TalkAnswers.Travel travel =
                    TalkAnswers.travel(checks, places, typed.place(), typed.miles(), typed.minutes());
            checks.done();
            me.travels(travel.outward(), travel.point(), travel.miles(), travel.minutes());
        } else if (change instanceof ProfileChange.Shares shares) {
            share(checks, me, shares);
        }
    }

    private void introduce(JoinChecks checks, Ambassador me, Account person, ProfileChange.About about) {
        checks.text("name", about.name(), LONGEST_NAME, "Enter the name that pupils should call you by");
        if (hasWord(about.name(), person.lastName())) {
            checks.reject("name", "Leave out your surname: under “Who sees what” you choose whether it is shown");
        } else if (!about.name().matches("[\\p{L}\\p{M} .'’-]*")) {
            checks.reject("name", "Enter a name without numbers and signs");
        }
        checks.text("jobTitle", about.jobTitle(), 120, "Enter your job title");
        if (!reference.roleFamilies().containsKey(about.roleFamily())) {
            checks.reject("roleFamily", "Choose the kind of job that is nearest to yours");
        }
        checks.done();
        String initial = AmbassadorProfile.initial(person.lastName());
        me.introduces((about.name() + " " + initial).strip(), about.jobTitle(), about.roleFamily());
    }

    /** A surname of one letter is its own initial, and shown in any case. */
    private static boolean hasWord(String name, String surname) {
        String wanted = surname.toLowerCase(Locale.ROOT);
        return surname.length() > 1
                && (" " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}'’-]+", " ") + " ")
                        .contains(" " + wanted + " ");
    }

    private static void share(JoinChecks checks, Ambassador me, ProfileChange.Shares shares) {
        Map<SharedField, SharedWith> chosen = new EnumMap<>(SharedField.class);
        Arrays.stream(SharedField.values())
                .forEach(field -> chosen.put(
                        field,
                        checks.choice(
                                "share-" + field.name(),
                                SharedWith.class,
                                shares.choices()
                                        .getOrDefault(
                                                field, me.sharing().with(field).name()),
                                field.label() + ": choose who sees it")));
        checks.done();
        me.shares(Sharing.of(chosen));
    }
}
