package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudySubmission;
import uk.nhs.talentforcare.casestudy.PeopleShown;
import uk.nhs.talentforcare.casestudy.StudyContact;
import uk.nhs.talentforcare.casestudy.StudyContactRepository;
import uk.nhs.talentforcare.casestudy.StudyFile;
import uk.nhs.talentforcare.casestudy.StudyFileContent;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.StudyPictureMaker;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.design.TileArt;

/** Pictures that are drawn, and a contact, for some of the invented case studies. */
@Dependent
class DemoIllustrations {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;
    private static final int COLUMNS = 6;
    private static final String WORDING = "Agreed for the demonstration.";

    private final StudyFileRepository files;
    private final StudyContactRepository contacts;

    @Inject
    DemoIllustrations(StudyFileRepository files, StudyContactRepository contacts) {
        this.files = files;
        this.contacts = contacts;
    }

    /** Gives a manuscript a picture of its pillar. */
    void illustrate(CaseStudySubmission submission, Pillar pillar, Instant now) {
        BufferedImage drawn = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        TileArt.paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), pillar, submission.id(), COLUMNS);
        g.dispose();
        StudyPictureMaker.Pictures made = StudyPictureMaker.of(drawn);
        StudyFile file = StudyFile.picture(
                submission, Sha256.of(made.picture()), made.picture().length, made.width(), made.height(), now);
        file.describe(alternative(pillar), "Drawn for the demonstration", PeopleShown.NOBODY, "");
        file.place(1);
        files.add(file);
        files.add(new StudyFileContent(file, made.picture(), made.small()));
    }

    private static String alternative(Pillar pillar) {
        return "Coloured tiles: drawn people beside "
                + switch (pillar) {
                    case GET_IN -> "open doorways";
                    case GET_ON -> "steps that lead up";
                    case GO_FURTHER -> "arrows that rise";
                    case MAKING_IT_HAPPEN -> "linked rings";
                };
    }

    /** Gives it a contact who has agreed. */
    void name(CaseStudySubmission submission, String email, Instant now) {
        StudyContact contact = new StudyContact(submission, "Lee Demo", "Communications lead", email);
        contact.asked(now);
        contact.agree(WORDING, now);
        contacts.add(contact);
    }
}
