package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ways to tell somebody of the page one reads, without anybody between. */
@Named("sharing")
@RequestScoped
public class Sharing {

    @Inject
    private Here here;

    /** The address that opens the reader's own e-mail program with title and link filled in (RFC 6068). */
    public String mail(String title) {
        return "mailto:?subject=" + encoded(title) + "&body=" + encoded(title + "\r\n" + here.canonical());
    }

    /** Mail programs take a plus sign for a plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
