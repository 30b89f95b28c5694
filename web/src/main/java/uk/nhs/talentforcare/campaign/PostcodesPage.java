package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.place.AreaDesk;
import uk.nhs.talentforcare.place.PlaceRepository.Assignment;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Which local area a postcode belongs to, and from when to when. */
@Named
@RequestScoped
public class PostcodesPage {

    private static final String PATH = "/workspace/reference/postcodes";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private AreaDesk desk;

    @Inject
    private ReferenceDesk lists;

    @Inject
    private ReferenceLists reference;

    private List<Line> lines = List.of();

    /** What is written down, in words. */
    public record Line(String code, String area, String span) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        lists.all(user.actor(), CodeList.LOCAL_AREAS);
        try {
            if (form.posted() && form.action().equals("assign")) {
                desk.assign(
                        user.actor(),
                        form.text("code"),
                        form.text("area"),
                        TypedDay.day(form.text("start")).orElse(null));
                pages.redirect(PATH + "?code=" + form.text("code").toUpperCase(Locale.ROOT), "It is written down");
                return;
            }
        } catch (Invalid e) {
            form.reject(e);
        }
        show();
    }

    private void show() {
        if (form.text("code").isEmpty()) {
            return;
        }
        try {
            lines = desk.look(user.actor(), form.text("code")).stream()
                    .map(this::line)
                    .toList();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private Line line(Assignment one) {
        return new Line(
                one.code(),
                reference.localAreas().getOrDefault(one.localAreaCode(), one.localAreaCode()),
                "from " + LondonTime.date(one.from())
                        + (one.until() == null ? "" : " until " + LondonTime.date(one.until())));
    }

    public List<Line> lines() {
        return lines;
    }

    /** Whether something was looked for that makes sense. */
    public boolean asked() {
        return !form.text("code").isEmpty() && !form.errors().containsKey("code");
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Choose an area")));
        reference.offeredLocalAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }
}
