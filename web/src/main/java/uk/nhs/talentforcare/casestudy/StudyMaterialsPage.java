package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Path;

/** The part of a study's page that leads to toolkit materials, and the part of a material's page that leads back. */
@Named
@RequestScoped
public class StudyMaterialsPage {

    @Inject
    private StudyMaterials materials;

    @Inject
    private Path path;

    private StudyMaterials.Reading reading = new StudyMaterials.Reading(List.of(), List.of());
    private List<StudyMaterialRepository.Link> studies = List.of();

    /** For the page of a study. */
    public void load() {
        reading = materials.of(path.text("slug"));
    }

    /** For the page of a material. */
    public void loadStudies() {
        studies = materials.studiesOf(path.text("slug"));
    }

    public StudyMaterials.Reading reading() {
        return reading;
    }

    public List<StudyMaterialRepository.Link> studies() {
        return studies;
    }
}
