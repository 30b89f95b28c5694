package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** One material and its files. */
@Named
@RequestScoped
public class MaterialPage {

    @Inject
    private ToolkitService toolkit;

    @Inject
    private Path path;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private MaterialReading material;
    private List<String> items;
    private String everything;

    public void load() {
        material = toolkit.read(path.text("slug"));
        items = BasketItems.of(request.getParameterValues(BasketItems.PARAMETER));
        everything = BasketItems.address("/toolkit" + DownloadServlet.ARCHIVE, List.of(material.slug()));
    }

    public MaterialReading material() {
        return material;
    }

    public String audiences() {
        return material.audiences().stream().collect(Collectors.joining(", "));
    }

    /** "PDF, 1.2 MB, 2 pages". */
    public String facts(MaterialReading.File file) {
        String facts = file.kind() + ", " + words.bytes(file.bytes());
        return file.extent().isEmpty() ? facts : facts + ", " + file.extent();
    }

    /** All files of this material together, in bytes. */
    public long bytes() {
        return material.files().stream().mapToLong(MaterialReading.File::bytes).sum();
    }

    /** The address of all files of this material as one ZIP. */
    public String everything() {
        return everything;
    }

    /** What is in the basket already, without this material. */
    public List<String> otherItems() {
        return items.stream().filter(item -> !item.equals(material.slug())).toList();
    }

    public boolean isInBasket() {
        return items.contains(material.slug());
    }

    public String basket() {
        return BasketItems.address("/toolkit/basket", items);
    }

    public int itemCount() {
        return items.size();
    }
}
