package uk.nhs.talentforcare.permission;

import static uk.nhs.talentforcare.account.Role.ADMINISTRATOR;
import static uk.nhs.talentforcare.account.Role.EDITOR;
import static uk.nhs.talentforcare.permission.Cast.Reach.NATION;
import static uk.nhs.talentforcare.permission.Cast.holders;
import static uk.nhs.talentforcare.permission.Cast.these;

import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.search.SynonymDesk;
import uk.nhs.talentforcare.search.SynonymRule;
import uk.nhs.talentforcare.search.Synonyms;

/** Use cases of the search: national editors say which words mean the same. */
final class SearchUseCases {

    private static final Set<String> EDITORS = these(holders(EDITOR, NATION), holders(ADMINISTRATOR, NATION));

    private SearchUseCases() {}

    static List<UseCase> all() {
        return List.of(
                line("find", (a, w) -> w.get(SynonymDesk.class).find(a, "")),
                line("look", (a, w) -> w.get(SynonymDesk.class).look(a, key(w))),
                line("write", (a, w) -> w.get(SynonymDesk.class).write(a, SynonymDesk.NEW, "porter, mover", -1)),
                line("remove", (a, w) -> w.get(SynonymDesk.class).remove(a, key(w), -1)),
                line("restore", (a, w) -> w.get(SynonymDesk.class).restore(a, key(w), -1)),
                line("tryOut", (a, w) -> w.get(SynonymDesk.class).tryOut(a, SynonymDesk.NEW, "", "hca", "none")),
                line("text", (a, w) -> w.get(SynonymDesk.class).text(a)),
                line("directories", (a, w) -> w.get(SynonymDesk.class).directories(a)));
    }

    /** A line that comes with the product. */
    private static String key(World world) {
        SynonymRule first = Synonyms.defaults().get(0);
        return world.get(uk.nhs.talentforcare.search.SynonymList.class).entries().stream()
                .filter(entry -> entry.line().equals(first.line()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static UseCase line(String method, UseCase.Attempt attempt) {
        return new UseCase("search.SynonymDesk." + method, EDITORS, attempt);
    }
}
