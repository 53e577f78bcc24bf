package se.skolrutin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the accessibility statement says of who answers for it.
 *
 * @param organiser who runs the schools, as one would write it: "Sollentuna kommun"; empty for "the school's organiser"
 * @param contact where people tell of what does not work for them: an e-mail address, a phone number or both; empty sends
 *     them to the school's office or its principal
 */
@ConfigurationProperties("skolrutin.accessibility")
record AccessibilitySettings(
        @Nullable String organiser, @Nullable String contact) {}
