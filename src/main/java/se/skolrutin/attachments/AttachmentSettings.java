package se.skolrutin.attachments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken.
 *
 * @param largest how much a file may hold
 */
@ConfigurationProperties("skolrutin.attachments")
record AttachmentSettings(@DefaultValue("10MB") DataSize largest) {}
