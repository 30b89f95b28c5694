package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The basket. */
@Named
@RequestScoped
public class BasketPage {

    @Inject
    private ToolkitService toolkit;

    @Inject
    private HttpServletRequest request;

    private Basket basket;
    private List<String> items;

    public void load() {
        basket = toolkit.basket(BasketItems.of(request.getParameterValues(BasketItems.PARAMETER)));
        items = basket.materials().stream().map(MaterialCard::slug).toList();
    }

    public Basket basket() {
        return basket;
    }

    public List<String> items() {
        return items;
    }

    public int files() {
        return basket.materials().stream().mapToInt(MaterialCard::files).sum();
    }

    /** The address of this basket without one material. */
    public String without(String slug) {
        return BasketItems.address(
                "/toolkit/basket",
                items.stream().filter(item -> !item.equals(slug)).toList());
    }

    /** The directory, which takes the basket along. */
    public String more() {
        return BasketItems.address("/toolkit", items);
    }

    public String archive() {
        return "/toolkit" + DownloadServlet.ARCHIVE;
    }
}
