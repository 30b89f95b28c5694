package uk.nhs.talentforcare.organisation;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import uk.nhs.talentforcare.organisation.imports.ImportFinding;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.shared.Actor;

/** What an import found of one sort, a page at a time. */
public class FindingRows extends LazyDataModel<ImportFinding> {

    private static final long serialVersionUID = 1L;

    private final transient ImportService imports;
    private final transient Actor actor;
    private final long run;
    private final ImportFinding.Outcome outcome;
    private final int total;

    FindingRows(ImportService imports, Actor actor, long run, ImportFinding.Outcome outcome, int total) {
        this.imports = imports;
        this.actor = actor;
        this.run = run;
        this.outcome = outcome;
        this.total = total;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return total;
    }

    @Override
    public List<ImportFinding> load(
            int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return imports.findings(actor, run, outcome, first, pageSize);
    }
}
