package se.skolrutin.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in.
 *
 * @param demo whether one may choose who to be, on this machine only
 */
@ConfigurationProperties("skolrutin")
record AccessSettings(@DefaultValue("false") boolean demo) {}
