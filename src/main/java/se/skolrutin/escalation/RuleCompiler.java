package se.skolrutin.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.springframework.util.FileSystemUtils;

/**
 * Makes rules ready to be evaluated. Compiling takes some ten seconds of a processor, so the build does it once for the
 * shipped rules and the application only loads them; other rules are compiled where they are met.
 */
final class RuleCompiler {

    private static final String PACKAGE = "se/skolrutin/escalation/rules/";
    private static final String DECLARED = "package se.skolrutin.escalation.rules";
    private static final String COMPILED = PACKAGE + "compiled.properties";

    private RuleCompiler() {}

    /** Throws where the rules do not compile. */
    static KieBase ready(RuleText text) {
        return builtModel(text)
                .<KieBase>map(KieBaseBuilder::createKieBaseFromModel)
                .orElseGet(() -> compiled(text));
    }

    /** Compiles the shipped rules into the folder of classes given first, unless they are there already. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        RuleText text = RuleText.shipped();
        if (!isUpToDate(classes, text)) {
            compileInto(classes, text);
        }
    }

    /** What the build compiled, empty where it compiled other rules. */
    static Optional<Model> builtModel(RuleText text) {
        try (InputStream compiled = RuleCompiler.class.getClassLoader().getResourceAsStream(COMPILED)) {
            return modelOf(text, compiled);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("Expected the rules that the build compiled in " + PACKAGE, e);
        }
    }

    private static Optional<Model> modelOf(RuleText text, @Nullable InputStream compiled)
            throws IOException, ReflectiveOperationException {
        Properties built = new Properties();
        if (compiled != null) {
            built.load(compiled);
        }
        if (!text.version().equals(built.getProperty("version"))) {
            return Optional.empty();
        }
        Class<?> model = Class.forName(built.getProperty("model"));
        return Optional.of((Model) model.getDeclaredConstructor().newInstance());
    }

    private static KieBase compiled(RuleText text) {
        return KieServices.Factory.get()
                .newKieContainer(module(ofItsOwn(text)).getReleaseId(), RuleCompiler.class.getClassLoader())
                .getKieBase();
    }

    /** In a package of its own: the types that the shipped rules declare there may be others than these rules do. */
    private static RuleText ofItsOwn(RuleText text) {
        SortedMap<String, String> files = new TreeMap<>(text.files());
        files.replaceAll((name, rules) -> rules.replace(DECLARED, DECLARED + ".v" + text.version()));
        return new RuleText(files);
    }

    private static InternalKieModule module(RuleText text) {
        var services = KieServices.Factory.get();
        var files = services.newKieFileSystem();
        text.rules().forEach((name, rules) -> files.write("src/main/resources/" + PACKAGE + name, rules));
        var builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Expected rules that compile, but found " + errors);
        }
        return (InternalKieModule) builder.getKieModule();
    }

    /** The rules' classes fit the classes of their facts as long as those are older; javac's clean-up may take some away. */
    private static boolean isUpToDate(Path classes, RuleText text) throws IOException {
        Path compiled = classes.resolve(COMPILED);
        if (!Files.exists(compiled)) {
            return false;
        }
        Properties built = new Properties();
        try (InputStream from = Files.newInputStream(compiled)) {
            built.load(from);
        }
        return text.version().equals(built.getProperty("version"))
                && String.valueOf(count(classes)).equals(built.getProperty("classes"))
                && newestFact(classes) <= compiled.toFile().lastModified();
    }

    private static long count(Path classes) throws IOException {
        try (var files = Files.walk(classes.resolve(PACKAGE))) {
            return files.filter(file -> file.toString().endsWith(".class")).count();
        }
    }

    private static long newestFact(Path classes) throws IOException {
        try (var facts = Files.list(classes.resolve(PACKAGE).getParent())) {
            return facts.filter(Files::isRegularFile)
                    .mapToLong(fact -> fact.toFile().lastModified())
                    .max()
                    .orElse(0);
        }
    }

    /** What was compiled before goes first: types that the rules declare are not made where they are found. */
    private static void compileInto(Path classes, RuleText text) throws IOException {
        FileSystemUtils.deleteRecursively(classes.resolve(PACKAGE));
        InternalKieModule module = module(text);
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                write(classes.resolve(name), module.getBytes(name));
            }
        }
        String compiled =
                "version=%s%nmodel=%s%nclasses=%d%n".formatted(text.version(), modelName(module), count(classes));
        write(classes.resolve(COMPILED), compiled.getBytes(UTF_8));
    }

    /** Drools lists the model's class after a line with its own version. */
    private static String modelName(InternalKieModule module) {
        String listed = module.getFileNames().stream()
                .filter(name -> name.endsWith("/drools-model"))
                .map(module::getBytes)
                .map(bytes -> new String(bytes, UTF_8))
                .findFirst()
                .orElseThrow();
        List<String> models = listed.lines().skip(1).toList();
        if (models.size() != 1) {
            throw new IllegalStateException("Expected one model of all rules, but found " + models);
        }
        return models.getFirst();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
