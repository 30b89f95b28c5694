package uk.nhs.talentforcare.search.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.nhs.talentforcare.search.SearchDocument;

/**
 * Invented accounts of other work in health and care, in the words that the studies use too: they mention staff, wards,
 * teams and bands in passing and are about something that no question asks for. The same at every run.
 */
final class Distractors {

    private static final String[] SUBJECTS = {
        "Shorter waits in the eye clinic",
        "Discharge before lunch",
        "A new way to order linen",
        "Fewer falls on the ward for older people",
        "Paper records go to the scanner",
        "Car parking that visitors understand",
        "Hand gel at every door",
        "Solar panels on the boiler house",
        "Text messages that cut missed appointments",
        "A garden on the roof of the renal unit",
        "Blood pressure checks in barber shops",
        "One telephone number for district nurses",
        "Switching from plastic to china cups",
        "Safer handover between day and evening teams",
        "Flu vaccination from a converted van",
        "Pressure ulcers halved in three months",
        "Bed cleaning tracked by barcode",
        "Quieter nights for patients",
        "A hearing-aid repair desk that travels",
        "Pets as therapy on the stroke unit",
        "Consultants' rotas on one screen",
        "A memory clinic in the shopping centre",
        "Cycle racks and a repair day",
        "Electronic prescribing on two surgical wards",
        "Wheelchair loans without a deposit",
        "Spare theatre slots offered by text",
        "Diabetes foot checks brought closer to home",
        "Waiting room screens in five languages",
        "A bereavement suite designed with families",
        "Sepsis spotted an hour earlier",
    };
    private static final String[] WHERE = {
        "in a busy acute hospital", "in a market town", "across two community sites", "in a coastal clinic",
        "on three wards", "in a health centre", "in a rural practice", "for a growing city",
    };
    private static final String[] WHO = {
        "Oxmoor Hospitals NHS Trust", "Larkfield Community Trust", "Bellwater Health Centre", "Saltmarsh Clinic",
        "Pennyfold Hospitals NHS Trust", "Greenholt Medical Practice", "Harbour Hill Hospital", "Stonebeck Trust",
    };
    private static final String[] TOWNS = {
        "Carlisle", "Truro", "Hereford", "Grimsby", "Lancaster", "Kendal", "Barnstaple", "Kings Lynn",
    };
    private static final String[] DID = {
        "A small team met every week and changed one thing at a time.",
        "We asked 40 patients what annoyed them most and began there.",
        "The ward manager kept a chart on the wall and the staff filled it in.",
        "Two doctors and a nurse wrote the first draft; everybody else put it right.",
        "We borrowed the idea from another trust and made it simpler.",
        "A supplier lent us the equipment for three months.",
        "The project had support from the board and a budget of its own.",
        "We gave a short demonstration to each team and left a card behind.",
    };
    private static final String[] PASSING = {
        "Porters helped to move the old cupboards.",
        "The apprentice in the project office drew the chart.",
        "Volunteers handed out the questionnaire.",
        "Cleaners were told of the new times by letter.",
        "An ambulance crew brought the idea up first.",
        "Reception staff answered the extra telephone calls.",
        "The pharmacy agreed to keep the stock.",
        "Two healthcare assistants tested the form.",
        "The learning from it was shared at a staff meeting.",
        "A school choir sang at the opening.",
        "The work experience of the project manager helped.",
        "The university counted the results for us.",
        "Catering supplied sandwiches for the meetings.",
        "The union was told and had no questions.",
        "Training took ten minutes a person.",
        "A band 7 nurse led it, with a band 5 deputy.",
    };
    private static final String[] RESULTS = {
        "Complaints fell by a quarter in six months.",
        "Patients wait 12 minutes less on average.",
        "We saved £18,000 in the first year.",
        "Nine in ten patients say that it is better than before.",
        "The figures have not changed yet; we go on counting.",
        "It took longer than planned and is now part of every day.",
        "Three other sites have copied it.",
        "The first attempt failed, and we say why.",
    };

    private Distractors() {}

    static List<SearchDocument> of(int number) {
        Random random = new Random(11);
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String subject = SUBJECTS[i % SUBJECTS.length];
            documents.add(SearchDocument.with("distractor-" + i, 1)
                    .text("title", subject + " " + any(random, WHERE))
                    .text("summary", subject + ": " + any(random, DID) + " " + any(random, RESULTS))
                    .text("names", any(random, WHO), any(random, TOWNS), "Hospital", "Making it happen")
                    .text(
                            "body",
                            any(random, DID) + " " + any(random, PASSING),
                            any(random, RESULTS) + " " + any(random, DID) + " " + any(random, PASSING),
                            any(random, PASSING) + " " + any(random, RESULTS))
                    .stored("slug", "distractor-" + i)
                    .at(50 + random.nextDouble() * 2, -5 + random.nextDouble())
                    .build());
        }
        return documents;
    }

    private static String any(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
