package uk.nhs.talentforcare.ambassador;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The check of understanding at the end of the safeguarding briefing. Whoever answers wrong reads why, and answers
 * again, as often as they need.
 */
public final class Briefing {

    /** The edition of the code of conduct that stands on the page; raised whenever its meaning changes. */
    public static final String CONDUCT_EDITION = "2026-11";

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "stays",
                    "The teacher has to leave the classroom for ten minutes. What do you do?",
                    Map.of(
                            "go-on", "I go on with the talk: the pupils know me by now",
                            "ask", "I ask that another member of staff stays, and stop until one is there",
                            "door", "I go on and leave the door open"),
                    "ask",
                    "A member of school staff stays in the room throughout. That protects the pupils and you. Stop kindly,"
                            + " and wait until somebody is there."),
            new Question(
                    "tells",
                    "After the talk a pupil wants to tell you something, and asks you to keep it secret. What do you say?",
                    Map.of(
                            "promise", "I promise to keep it secret, so that they trust me",
                            "listen",
                                    "I listen, say that I cannot promise that, and tell the school’s safeguarding lead today",
                            "question", "I ask questions until I know exactly what happened"),
                    "listen",
                    "Never promise secrecy, and do not investigate. Listen, write down the pupil’s own words, and tell the"
                            + " school’s designated safeguarding lead before you leave."),
            new Question(
                    "contact",
                    "A pupil asks to follow you on social media, to hear more about your job. What do you do?",
                    Map.of(
                            "accept", "I accept: it is only about work",
                            "work", "I give them my work email address instead",
                            "teacher", "I say no, and ask them to send questions through their teacher"),
                    "teacher",
                    "No private contact with pupils: no social media, no telephone number, no email address. Questions come"
                            + " through the teacher."),
            new Question(
                    "photo",
                    "You would like to show colleagues how the talk went. May you take a picture of the class?",
                    Map.of(
                            "yes", "Yes, if the pupils do not mind",
                            "backs", "Yes, if faces cannot be seen",
                            "no", "No: I take none. The school may send one, if it has the consent that it needs"),
                    "no",
                    "You take no pictures and make no recordings. The school decides, and only with consent."),
            new Question(
                    "patient",
                    "You want to tell a story from your work that a pupil will remember. What do you leave out?",
                    Map.of(
                            "name", "Only the patient’s name",
                            "recognise", "Everything by which anybody could recognise a patient or a colleague",
                            "nothing", "Nothing: the pupils will not know the patient"),
                    "recognise",
                    "The same confidentiality holds as at work. In a small town an age, a ward and a day can be enough, so"
                            + " leave out everything by which somebody could be recognised."));

    private Briefing() {}

    /**
     * @param key the form field
     * @param choices value to text, to be shown in the order of their values
     * @param why what is read by whoever answers wrong
     */
    public record Question(String key, String text, Map<String, String> choices, String right, String why) {

        public Question {
            choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        }
    }

    /** All questions, in order. */
    public static List<Question> questions() {
        return QUESTIONS;
    }

    /**
     * Holds answers against the questions.
     *
     * @param answers field to value
     * @return field to explanation of each answer that is wrong or missing; empty when passed
     */
    static Map<String, String> wrong(Map<String, String> answers) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Question question : QUESTIONS) {
            String answer = answers.getOrDefault(question.key(), "");
            if (answer.isEmpty()) {
                wrong.put(question.key(), "Choose an answer: " + question.text());
            } else if (!question.right().equals(answer)) {
                wrong.put(question.key(), "Not quite. " + question.why());
            }
        }
        return wrong;
    }
}
