package uk.nhs.talentforcare.search;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Editors look after the list of synonyms: add, change, take out, bring back, and try a line before they keep it. */
@Stateless
public class SynonymDesk {

    /** Stands for a line that is not there yet. */
    public static final String NEW = "new";

    static final String SUBJECT = "search-synonym";
    private static final String CHANGE = "change-synonym";
    private static final int STATE_LENGTH = 100;
    private static final int SHOWN = 5;

    /** A word that stands in a larger part of a directory tells its things apart no more. */
    private static final double COMMON = 0.35;

    @Inject
    private SynonymList list;

    @Inject
    private SynonymRepository synonyms;

    @Inject
    private SearchService search;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Event<SynonymsChanged> changed;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The lines that hold these words, all of them without words: added and changed ones first. */
    public List<SynonymView> find(Actor actor, String words) {
        require(actor);
        String wanted = plain(words);
        return list.entries().stream()
                .filter(entry -> plain(entry.line()).contains(wanted))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .map(this::view)
                .toList();
    }

    /** @throws NotFound when the list has no such line */
    public SynonymView look(Actor actor, String key) {
        require(actor);
        return view(entry(key));
    }

    /**
     * Adds a line, or puts another in its place.
     *
     * @param key of the line, {@link #NEW} for one to be added
     * @param version as the page was told it
     * @throws Invalid when the line cannot be used
     * @throws Conflict if somebody has changed it meanwhile
     */
    public String write(Actor actor, String key, String line, long version) {
        require(actor);
        SynonymList.Entry old = key.equals(NEW) ? null : entry(key);
        SynonymRule rule = checked(line, old);
        if (old == null) {
            SearchSynonym added = new SearchSynonym(null, rule.line(), clock.instant());
            synonyms.addNow(added);
            done(actor, CHANGE, added.id(), null, rule.line());
            return "r" + added.id();
        }
        requireUnchanged(old, version);
        if (old.row() == null) {
            replace(actor, old, rule.line());
        } else if (rule.line().equals(old.defaultLine())) {
            bringBack(actor, old);
        } else {
            String before = old.row().line().orElse(null);
            old.row().write(rule.line(), clock.instant());
            done(actor, CHANGE, old.row().id(), before, rule.line());
        }
        return key;
    }

    /** Takes a line out: one that was added is deleted, one of the product is not used any more. */
    public void remove(Actor actor, String key, long version) {
        require(actor);
        SynonymList.Entry old = entry(key);
        requireUnchanged(old, version);
        if (old.defaultLine() == null) {
            synonyms.remove(old.row());
            done(actor, "remove-synonym", old.row().id(), old.line(), null);
        } else if (old.row() == null) {
            replace(actor, old, null);
        } else if (old.row().line().isPresent()) {
            old.row().write(null, clock.instant());
            done(actor, "remove-synonym", old.row().id(), old.line(), null);
        }
    }

    /** Lets a line be again as it comes with the product. */
    public void restore(Actor actor, String key, long version) {
        require(actor);
        SynonymList.Entry old = entry(key);
        requireUnchanged(old, version);
        if (old.defaultLine() != null && old.row() != null) {
            bringBack(actor, old);
        }
    }

    /**
     * Tries a question, and keeps nothing.
     *
     * @param key of the line that would change, {@link #NEW} for one that would be added
     * @param line what it would be, empty for no change at all
     * @param index a directory that anybody may search
     * @throws Invalid when the line cannot be used
     */
    public SynonymTrial tryOut(Actor actor, String key, String line, String words, String index) {
        require(actor);
        if (words.isBlank()) {
            throw new Invalid("words", "Type what somebody would search for");
        }
        if (search.sources().stream().noneMatch(source -> source.index().equals(index))) {
            throw new Invalid("index", "Choose one of the directories");
        }
        Synonyms now = Synonyms.of(list.rules());
        if (line.isBlank()) {
            SynonymTrial.Side side = side(index, words, now);
            return new SynonymTrial(side, side);
        }
        SynonymList.Entry old = key.equals(NEW) ? null : entry(key);
        List<SynonymRule> rules = new ArrayList<>(others(old));
        rules.add(checked(line, old));
        return new SynonymTrial(side(index, words, now), side(index, words, Synonyms.of(rules)));
    }

    /** The list as text, in the form in which the product brings its own. */
    public String text(Actor actor) {
        require(actor);
        return list.rules().stream().map(SynonymRule::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The directories in which a question can be tried. */
    public List<String> directories(Actor actor) {
        require(actor);
        return search.sources().stream().map(SearchSource::index).toList();
    }

    private void require(Actor actor) {
        permissions.require(actor, Permission.EDIT_SYNONYMS, null, null);
    }

    private SynonymTrial.Side side(String index, String words, Synonyms with) {
        SearchResult found =
                search.tried(index, new SearchRequest(words, Map.of(), null, SearchRequest.RELEVANCE, 1, SHOWN), with);
        return new SynonymTrial.Side(search.understood(index, words, with), found.total(), found.hits());
    }

    private SynonymList.Entry entry(String key) {
        return list.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("synonyms " + key));
    }

    private SynonymView view(SynonymList.Entry entry) {
        SearchSynonym row = entry.row();
        return new SynonymView(
                entry.key(),
                entry.line(),
                entry.state(),
                entry.defaultLine() == null ? "" : entry.defaultLine(),
                version(entry),
                row == null ? null : row.changedAt(),
                row == null
                        ? ""
                        : audit.last(row.line().isPresent() ? CHANGE : "remove-synonym", SUBJECT, row.id())
                                .flatMap(accounts::find)
                                .map(Account::fullName)
                                .orElse(""));
    }

    private static long version(SynonymList.Entry entry) {
        return entry.row() == null ? -1 : entry.row().version();
    }

    private static void requireUnchanged(SynonymList.Entry entry, long version) {
        if (version(entry) != version) {
            throw new Conflict("Somebody has changed this line meanwhile. Look at it, then change it");
        }
    }

    private List<SynonymRule> others(SynonymList.Entry old) {
        List<SynonymList.Entry> entries = list.entries();
        return SynonymList.rules(entries.stream()
                .filter(entry -> old == null || !entry.key().equals(old.key()))
                .toList());
    }

    private SynonymRule checked(String line, SynonymList.Entry old) {
        SynonymRule rule;
        try {
            rule = SynonymRule.parse(line);
        } catch (SynonymRule.Unusable e) {
            throw new Invalid("line", e.getMessage());
        }
        Synonyms.trouble(rule, others(old)).ifPresent(trouble -> {
            throw new Invalid("line", trouble);
        });
        String before = old == null ? "" : plain(old.line());
        for (String entry : rule.found()) {
            if (!before.contains(plain(entry))) {
                requireTelling(entry);
            }
        }
        return rule;
    }

    /** What stands in every third thing would be all that anybody finds who types a rarer word of the line. */
    private void requireTelling(String entry) {
        for (SearchSource source : search.sources()) {
            double share = search.share(source.index(), entry);
            if (share > COMMON) {
                throw new Invalid(
                        "line",
                        "“%s” stands in %d %% of the directory of %s: whoever types another word of this line would find all of them. Use something narrower, or put it on the left of >"
                                .formatted(
                                        entry,
                                        Math.round(share * 100),
                                        source.index().replace('-', ' ')));
            }
        }
    }

    private void replace(Actor actor, SynonymList.Entry old, String line) {
        SearchSynonym row = new SearchSynonym(old.defaultLine(), line, clock.instant());
        synonyms.addNow(row);
        done(actor, line == null ? "remove-synonym" : CHANGE, row.id(), old.line(), line);
    }

    private void bringBack(Actor actor, SynonymList.Entry old) {
        synonyms.remove(old.row());
        done(actor, "restore-synonym", old.row().id(), old.row().line().orElse(null), old.defaultLine());
    }

    private void done(Actor actor, String what, long id, String before, String after) {
        audit.record(actor, what, SUBJECT, id, state(before), state(after));
        changed.fire(new SynonymsChanged());
    }

    /** As much of a line as the log takes: its states are plain letters, and not long. */
    private static String state(String line) {
        if (line == null) {
            return null;
        }
        String ascii = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("[^\\x20-\\x7e]", "");
        return ascii.length() <= STATE_LENGTH ? ascii : ascii.substring(0, STATE_LENGTH);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).strip();
    }
}
