package se.skolrutin.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents names. */
final class Names {

    private static final List<String> CHILDREN = words("""
            Alice Maja Vera Alma Selma Elsa Lilly Astrid Wilma Freja Ella Saga Iris Nova Stella Ines Tuva Signe Juni Leah
            Amina Fatima Zahra Yasmin Hodan Samira Olena Daria Liv Tyra Noah William Hugo Lucas Liam Oliver Oscar Matteo
            Adam Elias Nils Axel Vincent Arvid Theo Sixten Alfred Melvin Frans Ture Omar Yusuf Ali Ibrahim Abdi Kian Leo
            Danylo Milo Sam""");
    private static final List<String> ADULTS = words("""
            Anna Maria Karin Sara Emma Lena Kristina Malin Jenny Helena Åsa Camilla Linda Ulrika Therese Amal Hanan Fadumo
            Iryna Leyla Lars Anders Mikael Johan Erik Per Karl Peter Thomas Daniel Fredrik Magnus Andreas Stefan Mattias
            Ahmed Hassan Mehmet Petro Jonas""");
    private static final List<String> FAMILIES = words("""
            Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson
            Hansson Bengtsson Lindberg Lindström Axelsson Bergström Lundgren Lundqvist Mattsson Berglund Fredriksson
            Sandberg Henriksson Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Holm
            Wikström Isaksson Fransson Åkesson Söderberg Nyström Holmberg Arvidsson Öberg Ali Hassan Mohamed Ahmed Yilmaz
            Kaya Warsame Haddad Kovalenko Shevchenko Kowalski Nguyen Tesfaye Virtanen Korhonen""");

    /** A name with the part of an e-mail address that is made of it. */
    record Name(String given, String family) {

        String address() {
            var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD);
            return plain.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT);
        }
    }

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String child() {
        return any(CHILDREN);
    }

    String family() {
        return any(FAMILIES);
    }

    Name adult() {
        return adult(family());
    }

    Name adult(String family) {
        return new Name(any(ADULTS), family);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
