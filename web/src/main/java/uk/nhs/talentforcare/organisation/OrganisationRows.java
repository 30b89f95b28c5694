package uk.nhs.talentforcare.organisation;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import uk.nhs.talentforcare.shared.Actor;

/** Organisations that fit a search, a page at a time. */
public class OrganisationRows extends LazyDataModel<OrganisationSummary> {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationService organisations;
    private final transient Actor actor;
    private final String words;
    private final OrganisationKind kind;

    OrganisationRows(OrganisationService organisations, Actor actor, String words, OrganisationKind kind) {
        this.organisations = organisations;
        this.actor = actor;
        this.words = words;
        this.kind = kind;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) Math.min(Integer.MAX_VALUE, organisations.count(actor, words, kind));
    }

    @Override
    public List<OrganisationSummary> load(
            int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return organisations.find(actor, words, kind, first, pageSize);
    }
}
