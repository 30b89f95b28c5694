package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.booking.TalkKit.Slide;

/** Puts the deck of a talk together: 20 minutes, and a gap at each place where the ambassador's own story belongs. */
final class KitSlides {

    private KitSlides() {}

    /**
     * @param speaker the ambassador's public name
     * @param job their job title
     * @param route how they came into their job, in their own words; empty if they have not said
     */
    static List<Slide> of(KitContent content, String title, String speaker, String job, String school, String route) {
        return List.of(
                new Slide(
                        title,
                        List.of(speaker, job, school),
                        "Say your first name and your job, and where you work. Ask who has been in a hospital, or knows"
                                + " somebody who works in one.",
                        1),
                new Slide(
                        "Guess: who looks after you?",
                        List.of(
                                "How many different jobs can you name in a hospital?",
                                "About 60% of direct patient care is given by support staff",
                                "Everybody else keeps it running: estates, kitchens, offices, laboratories"),
                        "Let them call out jobs for a minute before you show the second line. Only 6% of healthcare"
                                + " assistants were under 25 when the framework was written: the NHS wants more young"
                                + " people.",
                        3),
                new Slide(
                        "What we do",
                        content.does(),
                        "Say it in your own words, and add one thing that nobody expects of your job.",
                        3),
                new Slide(
                        "A day at work",
                        content.day(),
                        "Take them through one real day. Say nothing from which a patient could be recognised: no name,"
                                + " no age, no rare illness, no date.",
                        4),
                new Slide(
                        "What it takes",
                        content.takes(),
                        "Ask who is good at one of these. Employers recruit for values: tell how somebody noticed yours.",
                        2),
                new Slide(
                        "My way in",
                        route.isBlank()
                                ? List.of("Where I was at your age", "What I tried first", "Who helped me")
                                : List.of(route, "Where I was at your age", "Who helped me"),
                        "This slide is yours: change it. Detours and doubts are what pupils remember.",
                        3),
                new Slide(
                        "Get in: how to start",
                        content.start(),
                        "The campaign’s first pillar is Get in. Say what of this exists near the school, if you know.",
                        2),
                new Slide(
                        "Get on, go further",
                        content.next(),
                        "Staying and being very good at the job is a success too: that is Get on. Going further is for"
                                + " those who want to.",
                        1),
                new Slide(
                        "Your turn",
                        List.of(
                                "What would you ask me?",
                                "One thing this week: tell somebody at home about a job that you did not know",
                                "Talk to your careers leader about work experience"),
                        "Leave time for questions: five that often come are on the talk’s page, with hints. Thank them,"
                                + " and the teacher.",
                        1));
    }
}
