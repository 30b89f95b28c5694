package uk.nhs.talentforcare.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.organisation.imports.ImportKind;
import uk.nhs.talentforcare.organisation.imports.ImportRun;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Give a register's file to be checked, and see what became of those given before. */
@Named
@RequestScoped
public class ImportsPage {

    @Inject
    private CurrentUser user;

    @Inject
    private ImportService imports;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    private List<ImportRun> runs = List.of();

    @PostConstruct
    void read() {
        if (user.signedIn()) {
            runs = imports.latest(user.actor());
        }
    }

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.text("problem").equals("too-large")) {
            form.reject("file", "The file is larger than 100 MB, far more than a register publishes. Choose another.");
        }
    }

    /** Keeps the file and goes to its report; with nothing usable in hand says what is missing. */
    public void upload() {
        ImportKind kind = Arrays.stream(ImportKind.values())
                .filter(known -> known.name().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            form.reject("kind", "Choose what the file holds");
        }
        Optional<Part> file = file();
        if (file.isEmpty()) {
            form.reject("file", "Choose the file");
        }
        if (!form.invalid()) {
            keep(kind, file.orElseThrow());
        }
    }

    private Optional<Part> file() {
        try {
            return Optional.ofNullable(request.getPart("file"))
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank());
        } catch (ServletException | IOException notAForm) {
            return Optional.empty();
        }
    }

    private void keep(ImportKind kind, Part file) {
        try (InputStream content = file.getInputStream()) {
            long run = imports.upload(user.actor(), kind, file.getSubmittedFileName(), content);
            pages.redirect("/workspace/imports/" + run);
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            form.reject("kind", e.getMessage());
        } catch (IOException e) {
            form.reject("file", "The file did not arrive whole. Choose it again.");
        }
    }

    public List<Option> kinds() {
        return Arrays.stream(ImportKind.values())
                .map(kind -> new Option(kind.name(), kind.label(), kind.file()))
                .toList();
    }

    public List<ImportRun> runs() {
        return runs;
    }
}
