package se.skolrutin;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.i18n.LocaleContextHolder;

/** The application: runs a school's routines. Beans have their full names, because rooms choose theirs freely. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Skolrutin {

    static {
        // whatever the machine speaks, texts are Swedish until somebody has chosen otherwise
        LocaleContextHolder.setDefaultLocale(Locale.of("sv", "SE"));
    }

    public static void main(String[] args) {
        try {
            SpringApplication.run(Skolrutin.class, args);
        } catch (RuntimeException e) {
            StartFailureReport.unforeseen(e);
            throw e;
        }
    }
}
