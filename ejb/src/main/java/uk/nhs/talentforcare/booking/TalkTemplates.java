package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.campaign.RoleFamily;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Ideas for talks: the national team writes and retires them, schools begin with them and change what they like. */
@Stateless
public class TalkTemplates {

    @Inject
    private TalkTemplateRepository templates;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private Permissions permissions;

    @Inject
    private Validator validator;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** An idea as people see it. @param roleFamilies codes of kinds of job that are still offered */
    public record Idea(
            long id,
            String title,
            String purpose,
            int minutes,
            TalkFormat format,
            Set<YearGroup> yearGroups,
            Set<Topic> topics,
            Set<String> roleFamilies,
            boolean retired,
            int version) {

        /** Such as "Year 9, Year 10". */
        public String years() {
            return yearGroups.stream().sorted().map(YearGroup::label).collect(Collectors.joining(", "));
        }
    }

    /** The ideas that schools are offered, by title. */
    public List<Idea> offered() {
        return list(templates.all().stream().filter(one -> !one.retired()).toList());
    }

    /** One of the ideas that schools are offered; empty if it is none, or retired. */
    public Optional<Idea> offered(long id) {
        return templates
                .find(id)
                .filter(one -> !one.retired())
                .map(one -> list(List.of(one)).get(0));
    }

    /** All of them, those that are offered first. */
    public List<Idea> all(Actor actor) {
        permissions.require(actor, Permission.EDIT_TALK_TEMPLATES);
        return list(templates.all());
    }

    /** @throws NotFound if there is none */
    public Idea read(Actor actor, long id) {
        permissions.require(actor, Permission.EDIT_TALK_TEMPLATES);
        return templates.find(id).map(one -> list(List.of(one)).get(0)).orElseThrow(() -> missing(id));
    }

    /**
     * Writes a new one.
     *
     * @return its number
     * @throws Invalid with a message a field
     */
    public long write(Actor actor, WriteTalkTemplate command) {
        permissions.require(actor, Permission.EDIT_TALK_TEMPLATES);
        check(command, 0);
        TalkTemplate template = new TalkTemplate(
                        command.title(),
                        command.purpose(),
                        command.minutes(),
                        command.format(),
                        command.yearGroups(),
                        clock.instant())
                .about(command.topics(), command.roleFamilies());
        templates.add(template);
        audit.record(actor, "write-talk-template", "talk-template", template.id(), null, command.title());
        return template.id();
    }

    /**
     * Changes one; requests that began with it stay as they are.
     *
     * @param version the one that was seen
     * @throws Conflict if somebody changed it meanwhile
     */
    public void change(Actor actor, long id, int version, WriteTalkTemplate command) {
        permissions.require(actor, Permission.EDIT_TALK_TEMPLATES);
        check(command, id);
        TalkTemplate template = templates.lock(id).orElseThrow(() -> missing(id));
        if (template.version() != version) {
            throw new Conflict("Somebody has changed this idea meanwhile. Load the page again to see it");
        }
        String before = template.title();
        template.rewrite(
                        command.title(),
                        command.purpose(),
                        command.minutes(),
                        command.format(),
                        command.yearGroups(),
                        clock.instant())
                .about(command.topics(), command.roleFamilies());
        audit.record(actor, "change-talk-template", "talk-template", id, before, command.title());
    }

    /** Offers it no longer, or again; nothing happens if that is so already. */
    public void retire(Actor actor, long id, boolean retired) {
        permissions.require(actor, Permission.EDIT_TALK_TEMPLATES);
        TalkTemplate template = templates.lock(id).orElseThrow(() -> missing(id));
        if (template.retired() == retired) {
            return;
        }
        if (retired) {
            template.retire(clock.instant());
        } else {
            template.bringBack(clock.instant());
        }
        audit.record(
                actor,
                retired ? "retire-talk-template" : "offer-talk-template",
                "talk-template",
                id,
                retired ? "OFFERED" : "RETIRED",
                retired ? "RETIRED" : "OFFERED");
    }

    private void check(WriteTalkTemplate command, long own) {
        Invalid.check(command, validator);
        if (!families().containsAll(command.roleFamilies())) {
            throw new Invalid("roleFamilies", "Choose kinds of job from the list");
        }
        templates.titled(command.title()).filter(other -> other.id() != own).ifPresent(other -> {
            throw new Invalid("title", "Another idea has this title already");
        });
    }

    private List<Idea> list(List<TalkTemplate> found) {
        Set<String> families = families();
        return found.stream().map(one -> idea(one, families)).toList();
    }

    private Set<String> families() {
        return reference.roleFamilies().stream()
                .filter(family -> !family.retired())
                .map(RoleFamily::code)
                .collect(Collectors.toSet());
    }

    private static Idea idea(TalkTemplate one, Set<String> families) {
        return new Idea(
                one.id(),
                one.title(),
                one.purpose(),
                one.minutes(),
                one.format(),
                one.yearGroups(),
                one.topics(),
                one.roleFamilies().stream().filter(families::contains).collect(Collectors.toSet()),
                one.retired(),
                one.version());
    }

    private static NotFound missing(long id) {
        return new NotFound("talk template " + id);
    }
}
