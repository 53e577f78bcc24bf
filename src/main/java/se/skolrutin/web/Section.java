package se.skolrutin.web;

import static se.skolrutin.roster.Role.ADMINISTRATOR;
import static se.skolrutin.roster.Role.AUDITOR;
import static se.skolrutin.roster.Role.COORDINATOR;
import static se.skolrutin.roster.Role.DEPUTY_PRINCIPAL;
import static se.skolrutin.roster.Role.DPO;
import static se.skolrutin.roster.Role.EHT;
import static se.skolrutin.roster.Role.MENTOR;
import static se.skolrutin.roster.Role.ORGANISER;
import static se.skolrutin.roster.Role.PRINCIPAL;
import static se.skolrutin.roster.Role.SUBJECT_TEACHER;

import java.util.Set;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** The sections of the product and whom each concerns; what they hold is guarded by the doors, not here. */
enum Section {
    TASKS("/uppgifter", MENTOR, SUBJECT_TEACHER, EHT, DEPUTY_PRINCIPAL, PRINCIPAL, ORGANISER),
    PUPILS("/elever", MENTOR, SUBJECT_TEACHER, EHT, DEPUTY_PRINCIPAL, PRINCIPAL) {

        @Override
        boolean holds(String address) {
            return super.holds(address) || address.startsWith("/klasser") || address.startsWith("/grupper");
        }
    },
    CASES("/arenden", MENTOR, EHT, DEPUTY_PRINCIPAL, PRINCIPAL, AUDITOR),
    CONCERN("/oro", MENTOR, SUBJECT_TEACHER, EHT, DEPUTY_PRINCIPAL, PRINCIPAL, COORDINATOR, ADMINISTRATOR) {

        /** Everybody who works at the school, in whatever role or in none; not those who only oversee it. */
        @Override
        boolean concerns(Viewer viewer) {
            return viewer.roles().isEmpty() || super.concerns(viewer);
        }
    },
    SCHOOLS("/huvudman", ORGANISER),
    READS("/lasningar", AUDITOR, DPO),
    ROUTINES("/rutiner", Role.values()),
    IMPORT("/import", COORDINATOR, ADMINISTRATOR),
    SYSTEM("/skolsystem", COORDINATOR, ADMINISTRATOR, DEPUTY_PRINCIPAL, PRINCIPAL),
    OPERATIONS("/drift", COORDINATOR, ADMINISTRATOR),
    LADDER("/trappan", COORDINATOR, PRINCIPAL),
    CALENDAR("/kalender", DEPUTY_PRINCIPAL, PRINCIPAL, COORDINATOR, ADMINISTRATOR),
    WHATIF("/tank-om", COORDINATOR, PRINCIPAL);

    private final String path;
    private final Set<Role> roles;

    Section(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    String path() {
        return path;
    }

    String icon() {
        return name().toLowerCase();
    }

    /** Whether the page at the address belongs to the section. */
    boolean holds(String address) {
        return address.startsWith(path);
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    boolean concerns(Viewer viewer) {
        return viewer.hasAny(roles());
    }
}
