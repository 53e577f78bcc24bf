package se.skolrutin.access;

/** Somebody is logged in who is in the staff list without any role: nothing is open to them. */
public class NoRole extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRole() {
        super("Expected a member of staff with a role");
    }
}
