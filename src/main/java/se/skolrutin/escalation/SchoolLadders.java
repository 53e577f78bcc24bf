package se.skolrutin.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.escalation.Ladders.LadderKey;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.SchoolForm;
import se.skolrutin.roster.StaffMember;

/** A school's own ladder: what counts, what has counted, the draft of the next one and how it is adopted. */
@Service
public class SchoolLadders {

    private final Ladders ladders;
    private final RuleBook rules;
    private final Roster roster;
    private final LadderDrafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolLadders(Ladders ladders, RuleBook rules, Roster roster, LadderDrafts drafts, JdbcClient jdbc, Clock clock) {
        this.ladders = ladders;
        this.rules = rules;
        this.roster = roster;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every adoption, the one that takes effect last first; the ladder that counted before them is the last. */
    public List<LadderVersion> versions(UUID school) {
        var versions =
                new ArrayList<>(jdbc.sql("""
                        select adoption, ladder_id, ladder_version, valid_from, adopted_at, chosen_by, reason
                        from school_ladder where school_unit_id = ? order by valid_from desc, adoption desc""").param(school).query(this::version).list());
        versions.add(shipped(ladders.defaultOf(school)));
        return versions;
    }

    /** The one that counts today. */
    public LadderVersion inForce(UUID school) {
        var today = LocalDate.now(clock);
        return versions(school).stream()
                .filter(version -> version.countsOn(today))
                .findFirst()
                .orElseThrow();
    }

    private LadderVersion version(ResultSet row, int number) throws SQLException {
        var key = new LadderKey(row.getString("ladder_id"), row.getInt("ladder_version"));
        return new LadderVersion(
                row.getLong("adoption"),
                key.version(),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("adopted_at").toInstant(),
                name(row.getObject("chosen_by", UUID.class)),
                row.getString("reason"),
                ladders.version(key).ladder(),
                ladders.text(key));
    }

    private LadderVersion shipped(LadderKey key) {
        return new LadderVersion(
                0, key.version(), null, null, null, "", ladders.version(key).ladder(), ladders.text(key));
    }

    private String name(UUID staff) {
        return roster.staff(staff).map(StaffMember::name).orElse("");
    }

    /** The ladders that come with the product and are made for all school forms the school has pupils of. */
    public List<LadderChoice> presets(UUID school) {
        return ladders.presets().stream()
                .filter(preset -> unmet(
                                ladders.version(ladders.preset(preset.id())).ladder(), school)
                        .isEmpty())
                .toList();
    }

    public Optional<LadderDraft> draft(UUID school) {
        return drafts.of(school).map(written -> draft(school, written));
    }

    private LadderDraft draft(UUID school, LadderDrafts.Written written) {
        var tree = LadderYaml.tree(written.content());
        return new LadderDraft(
                tree,
                written.content(),
                flaws(tree, school),
                written.version(),
                written.changedAt(),
                name(written.changedBy()));
    }

    /** The ladder that the draft describes; empty while it has flaws. */
    public Optional<Ladder> ladderOfDraft(UUID school) {
        return draft(school).filter(draft -> draft.flaws().isEmpty()).map(draft -> LadderReader.ladder(draft.yaml()));
    }

    /** What the draft says otherwise than the ladder that counts today; nothing while it has flaws. */
    public List<LadderDifference> differencesOfDraft(UUID school) {
        return ladderOfDraft(school)
                .map(ladder -> LadderDescription.differences(inForce(school).ladder(), ladder))
                .orElse(List.of());
    }

    private List<LadderFlaw> flaws(Map<String, Object> tree, UUID school) {
        try {
            var ladder = LadderReader.ofTree(tree);
            var flaws = new ArrayList<>(LadderCheck.flaws(ladder, rules.statute()));
            unmet(ladder, school).ifPresent(flaws::add);
            return flaws;
        } catch (LadderRefused unreadable) {
            return unreadable.flaws();
        }
    }

    private Optional<LadderFlaw> unmet(Ladder ladder, UUID school) {
        return roster.schoolFormsOf(school).stream()
                .sorted()
                .filter(form -> !ladder.schoolForms().contains(form))
                .map(SchoolForm::label)
                .findFirst()
                .map(form -> new LadderFlaw("schoolForms", "skolan har " + form + ", som trappan inte är till för"));
    }

    /** Begins a draft from a ladder that comes with the product. */
    @Transactional
    public void copyPreset(UUID school, String preset, UUID by) {
        drafts.begin(school, ladders.text(ladders.preset(preset)), by);
    }

    /** Begins a draft from the ladder that counts today. */
    @Transactional
    public void copyInForce(UUID school, UUID by) {
        drafts.begin(school, inForce(school).yaml(), by);
    }

    /**
     * Begins a draft from a YAML text, which may have flaws.
     *
     * @throws LadderRefused where it is no YAML of named fields
     * @throws DraftChanged where there is a draft already
     */
    @Transactional
    public void importYaml(UUID school, String yaml, UUID by) {
        LadderYaml.tree(yaml);
        drafts.begin(school, yaml, by);
    }

    /**
     * Keeps the draft as it is now, with whatever flaws it has.
     *
     * @param version the one that was changed
     * @throws DraftChanged where there is another by now
     */
    @Transactional
    public void save(UUID school, Map<String, Object> tree, int version, UUID by) {
        drafts.change(school, LadderYaml.text(tree), version, by);
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(UUID school, int version) {
        drafts.remove(school, version);
    }

    /**
     * Lets the draft count from a day on; running matters keep the ladder they have.
     *
     * @param validFrom tomorrow at the earliest
     * @throws LadderRefused where it has flaws, the day has come or no reason is given
     * @throws DraftChanged where there is another draft by now
     */
    @Transactional
    public void adopt(UUID school, int version, LocalDate validFrom, String reason, UUID by) {
        var draft = draft(school).orElseThrow(DraftChanged::new);
        drafts.remove(school, version);
        var flaws = new ArrayList<>(draft.flaws());
        if (!validFrom.isAfter(LocalDate.now(clock))) {
            flaws.add(new LadderFlaw("validFrom", "trappan kan gälla tidigast från i morgon"));
        }
        if (reason.isBlank()) {
            flaws.add(new LadderFlaw("reason", "skriv varför trappan ändras"));
        }
        if (!flaws.isEmpty()) {
            throw new LadderRefused(flaws);
        }
        ladders.adopt(school, ladders.keep(own(draft, school), school), validFrom, reason.strip(), by);
    }

    /** A school's ladder has the school's own id, whatever it was copied from. */
    private String own(LadderDraft draft, UUID school) {
        var tree = new LinkedHashMap<>(draft.tree());
        tree.put("id", "skola-" + roster.schoolUnit(school).orElseThrow().code());
        return LadderYaml.text(tree);
    }
}
