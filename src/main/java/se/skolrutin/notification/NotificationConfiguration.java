package se.skolrutin.notification;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses the way out: the mail server where one is set, files otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationSettings.class, ReturnMailboxSettings.class})
@EnableScheduling
class NotificationConfiguration {

    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSenderImpl> server, @Value("${skolrutin.data-dir}") Path dataDirectory) {
        JavaMailSenderImpl configured = server.getIfAvailable();
        return configured == null
                ? new FolderTransport(dataDirectory.resolve("outgoing-mail"))
                : new SmtpTransport(configured);
    }
}
