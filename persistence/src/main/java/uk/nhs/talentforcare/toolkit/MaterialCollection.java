package uk.nhs.talentforcare.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A campaign pack: materials that belong together, in an order. */
@Entity
@Table(name = "collection")
public class MaterialCollection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "slug")
    private String slug;

    @Column(name = "title")
    private String title;

    @Column(name = "summary")
    private String summary;

    @Column(name = "demonstration")
    private boolean demonstration;

    @ManyToMany
    @JoinTable(
            name = "collection_material",
            joinColumns = @JoinColumn(name = "collection_id"),
            inverseJoinColumns = @JoinColumn(name = "material_id"))
    @OrderColumn(name = "position")
    private List<Material> materials = new ArrayList<>();

    protected MaterialCollection() {}

    /** An empty pack. */
    public MaterialCollection(String slug, String title, String summary) {
        this.slug = slug;
        this.title = title;
        this.summary = summary;
    }

    /** Adds a material at the end; one that is in it already stays where it is. */
    public void add(Material material) {
        if (!materials.contains(material)) {
            materials.add(material);
        }
    }

    /** Marks it as made up for demonstration. */
    public void markDemonstration() {
        this.demonstration = true;
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public List<Material> materials() {
        return Collections.unmodifiableList(materials);
    }
}
