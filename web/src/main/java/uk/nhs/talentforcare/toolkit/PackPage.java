package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Path;

/** One campaign pack. */
@Named
@RequestScoped
public class PackPage {

    @Inject
    private ToolkitService toolkit;

    @Inject
    private Path path;

    private PackReading pack;

    public void load() {
        pack = toolkit.collection(path.text("slug"));
    }

    public PackReading pack() {
        return pack;
    }

    /** The address of the picture that the list shows of a thumbnail. */
    public String picture(String thumbnail) {
        return ToolkitService.smallPicture(thumbnail);
    }

    /** The address of the basket with the whole pack in it. */
    public String basket() {
        return BasketItems.address("/toolkit/basket", slugs());
    }

    /** The address of the whole pack as one ZIP. */
    public String archive() {
        return BasketItems.address("/toolkit" + DownloadServlet.ARCHIVE, slugs());
    }

    public long bytes() {
        return pack.materials().stream().mapToLong(MaterialCard::bytes).sum();
    }

    public int files() {
        return pack.materials().stream().mapToInt(MaterialCard::files).sum();
    }

    private List<String> slugs() {
        return pack.materials().stream().map(MaterialCard::slug).toList();
    }
}
