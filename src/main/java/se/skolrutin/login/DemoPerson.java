package se.skolrutin.login;

import java.util.List;
import java.util.UUID;
import se.skolrutin.roster.Role;

/** Somebody to be in demo mode. */
public record DemoPerson(UUID staffId, String name, String schoolUnit, List<Role> roles, List<String> classes) {}
