package se.skolrutin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: runs a school's routines. Beans have their full names, because rooms choose theirs freely. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Skolrutin {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Skolrutin.class, args);
        } catch (RuntimeException e) {
            StartFailureReport.unforeseen(e);
            throw e;
        }
    }
}
