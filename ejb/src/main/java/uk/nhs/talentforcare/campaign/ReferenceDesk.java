package uk.nhs.talentforcare.campaign;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/**
 * Lets administrators keep the campaign's lists and the words of its intentions. A code stays for good, so that whatever
 * refers to it follows a rename; what is referred to is retired, never deleted.
 */
@Stateless
public class ReferenceDesk {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDING = 1000;
    private static final int STEP = 10;
    private static final int LAST_PLACE = 9999;
    private static final List<String> INDEXES = List.of(
            IndexChanges.CASE_STUDIES, IndexChanges.OPPORTUNITIES, IndexChanges.AMBASSADORS, IndexChanges.TOOLKIT);

    @Inject
    private CodeListRepository lists;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private IndexChanges indexes;

    @Inject
    private Event<ReferenceChanged> changed;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /**
     * An entry, and whether anything refers to it, so that it can be retired but not removed.
     *
     * @param used whether anything refers to it
     */
    public record View(CodeEntry entry, boolean used) {}

    /** All of a list, in the order in which people see it. */
    public List<CodeEntry> all(Actor actor, CodeList list) {
        require(actor);
        return lists.all(list);
    }

    /** @throws NotFound if there is no such entry */
    public View view(Actor actor, CodeList list, String code) {
        require(actor);
        return new View(entry(list, code), lists.used(list, code));
    }

    /**
     * Adds an entry at the end.
     *
     * @return its code, made of its name
     * @throws Invalid if there is no name, or another has it
     */
    public String add(Actor actor, CodeList list, String name) {
        require(actor);
        List<CodeEntry> all = lists.all(list);
        check(all, null, name);
        String code = Slug.of(name).value();
        if (code.length() > LONGEST_CODE
                || all.stream().anyMatch(other -> other.code().equals(code))) {
            throw new Invalid(
                    "name", "Another entry is so like it that they cannot be told apart. Choose another name");
        }
        int last = all.stream().mapToInt(CodeEntry::order).max().orElse(0);
        lists.add(list, new CodeEntry(code, name, last + STEP, false));
        record(actor, "add-reference", list, null, code);
        return code;
    }

    /**
     * Renames an entry and moves it; everything that says its name follows.
     *
     * @param order where it stands among the others, {@code null} if what was typed is no number
     */
    public void change(Actor actor, CodeList list, String code, String name, Integer order) {
        require(actor);
        CodeEntry before = entry(list, code);
        check(lists.all(list), code, name);
        if (order == null || order < 0 || order > LAST_PLACE) {
            throw new Invalid("order", "Enter a whole number from 0 to 9999; the smallest comes first");
        }
        lists.update(list, new CodeEntry(code, name, order, before.retired()));
        if (!before.name().equals(name)) {
            INDEXES.forEach(index -> lists.found(list, code, index).forEach(id -> indexes.changed(index, id)));
        }
        record(actor, "rename-reference", list, code + ": " + before.name(), code + ": " + name);
    }

    /** No longer offers an entry, or offers it again; what refers to it keeps its name. */
    public void retire(Actor actor, CodeList list, String code, boolean retired) {
        require(actor);
        CodeEntry before = entry(list, code);
        if (before.retired() == retired) {
            return;
        }
        if (retired
                && lists.all(list).stream().filter(other -> !other.retired()).count() < 2) {
            throw new Conflict("This is the last that is offered. Add another first");
        }
        lists.update(list, new CodeEntry(code, before.name(), before.order(), retired));
        record(actor, retired ? "retire-reference" : "bring-back-reference", list, null, code);
    }

    /**
     * Removes an entry to which nothing refers.
     *
     * @throws Conflict if anything does
     */
    public void remove(Actor actor, CodeList list, String code) {
        require(actor);
        CodeEntry before = entry(list, code);
        if (lists.used(list, code)) {
            throw new Conflict(
                    "Something refers to " + before.name() + ". Retire it instead: it is no longer offered then");
        }
        if (lists.all(list).size() < 2) {
            throw new Conflict("This is the last of the list. Add another first");
        }
        lists.remove(list, code);
        record(actor, "remove-reference", list, code, null);
    }

    /** Says an intention in other words. */
    public void reword(Actor actor, int number, String title, String wording) {
        require(actor);
        StrategicIntention intention = reference.intentions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("intention " + number));
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Invalid("title", "Enter a title of at most 120 characters");
        }
        if (wording.isEmpty() || wording.length() > LONGEST_WORDING) {
            throw new Invalid("wording", "Enter the full wording, at most 1,000 characters");
        }
        boolean renamed = !intention.title().equals(title);
        intention.reword(title, wording);
        if (renamed) {
            INDEXES.forEach(index -> lists.found(number, index).forEach(id -> indexes.changed(index, id)));
        }
        audit.record(actor, "reword-intention", "intention", number, null, ascii(title));
        indexes.touched();
        changed.fire(new ReferenceChanged());
    }

    private void require(Actor actor) {
        permissions.require(actor, Permission.EDIT_REFERENCE_DATA, null, null);
    }

    private CodeEntry entry(CodeList list, String code) {
        return lists.lock(list, code).orElseThrow(() -> new NotFound(list + " " + code.replaceAll("[^a-z-]", "")));
    }

    private static void check(List<CodeEntry> all, String code, String name) {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || Slug.of(name).value().isEmpty()) {
            throw new Invalid("name", "Enter a name of at most 120 characters");
        }
        if (all.stream()
                .anyMatch(other -> !other.code().equals(code) && other.name().equalsIgnoreCase(name))) {
            throw new Invalid("name", "Another entry has this name already");
        }
    }

    private void record(Actor actor, String action, CodeList list, String from, String to) {
        audit.record(actor, action, list.segment(), 0, ascii(from), ascii(to));
        indexes.touched();
        changed.fire(new ReferenceChanged());
    }

    /** The log takes ASCII alone. */
    static String ascii(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(plain.length(), 100));
    }
}
