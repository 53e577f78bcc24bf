package se.skolrutin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: runs a school's routines. */
@SpringBootApplication
public class Skolrutin {

    public static void main(String[] args) {
        SpringApplication.run(Skolrutin.class, args);
    }
}
