package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.toolkit.Download;

/** Pictures and attachments of case studies on the site, for everybody. */
@Stateless
public class PublishedFiles {

    @Inject
    private StudyFileRepository files;

    @Inject
    private CaseStudyRepository studies;

    /**
     * What stands at a file's address.
     *
     * @param prefix of the digest
     * @return empty for what was withdrawn for good
     * @throws NotFound if the case study is not on the site, or what is there has no such file
     */
    public Optional<Download> shown(String slug, String prefix, String filename) {
        StudyFile file = Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(one -> files.onSite(one, prefix))
                .orElseThrow(() -> new NotFound("file of a case study"));
        if (file.withdrawn()) {
            return Optional.empty();
        }
        if (!files.isPublished(file)) {
            throw new NotFound("file of what a case study shows");
        }
        return Optional.of(
                StudyFileDownloads.of(file, filename, files).orElseThrow(() -> new NotFound("file of this name")));
    }

    /** What a case study on the site has, pictures first; nothing for any other. */
    public List<StudyFileShown> of(String slug) {
        return Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(studies::idOf)
                .flatMap(studies::find)
                .filter(study -> study.state().isPublic())
                .map(study -> files.published(study.id()))
                .orElse(List.of());
    }
}
