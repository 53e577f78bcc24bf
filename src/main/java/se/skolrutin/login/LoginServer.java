package se.skolrutin.login;

/**
 * A way to log in.
 *
 * @param id its name in the settings and in the address {@code /oauth2/authorization/<id>}
 * @param name what people call it; may be empty
 */
public record LoginServer(String id, String name) {}
