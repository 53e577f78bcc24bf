package se.skolrutin.roster;

import java.util.List;
import java.util.UUID;

/** A school: its school unit code, the municipality it lies in, who runs it and the school forms it has. */
public record SchoolUnit(
        UUID id, String name, String code, String municipality, String organiser, List<SchoolForm> schoolForms) {}
