package se.skolrutin.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;

/** An open task that others are to do, as a leader sees it who may hand it to one of them. */
public record OthersTask(long key, String name, @Nullable String assigneeName, List<Role> roles) {}
