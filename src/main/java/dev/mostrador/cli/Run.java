package dev.mostrador.cli;

import dev.mostrador.demo.Demo;
import dev.mostrador.platform.postgres.DataLock;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Serves the application until it is stopped.
final class Run implements Command {
    private final Class<?> application;

    Run(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of("--demo"), Set.of("--port")).exactly(0, "cli.usage.run");
        var ending = new Ending();
        // These handlers run after Spring has closed its contexts; a plain shutdown hook would run beside that.
        SpringApplication.getShutdownHandlers().add(ending);
        var lock = ending.later(Holding.take(machine, "run"));
        var database = ending.later(Database.open(
                machine.databaseUrl(),
                machine.folder(),
                sentence -> machine.output().println(sentence)));
        if (options.has("--demo")) refuseRealShops(database, ending);
        machine.tell("cli.run.starting");
        return serve(machine, options, lock, database);
    }

    /// Spring does not know of the ending before it has started.
    private static void refuseRealShops(Database database, Ending ending) {
        try {
            Demo.refuseRealShops(database);
        } catch (Refused refused) {
            ending.run();
            throw refused;
        }
    }

    private int serve(Machine machine, Options options, DataLock lock, Database database) {
        var spring = new SpringApplication(application);
        spring.addInitializers(knowing(database));
        spring.setDefaultProperties(defaults(machine, options));
        spring.setLogStartupInfo(false);
        ConfigurableApplicationContext context;
        try {
            context = spring.run(options.has("--demo") ? new String[] {"--mostrador.demo=true"} : new String[0]);
        } catch (RuntimeException failure) {
            complain(machine, failure); // Spring has written all of it into the log
            return Exit.REFUSED;
        }
        var address = address(context);
        lock.answersAt(address);
        if (Training.isThis()) return Training.practise(address);
        machine.tell("cli.run.ready", address);
        if (options.has("--demo"))
            machine.output().println(context.getBean(Demo.class).logIns());
        if (database.server() != null) database.server().watchLog();
        Training.ofThisInstallation(machine.folder(), database).ifPresent(Training::begin);
        return Exit.SERVING;
    }

    private static void complain(Machine machine, Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof PortInUseException)) cause = cause.getCause();
        if (cause instanceof PortInUseException port) machine.complain("cli.run.port", port.getPort());
        else machine.complain("cli.run.failed", machine.folder().log().resolve("mostrador.log"), cause.getMessage());
    }

    private static ApplicationContextInitializer<GenericApplicationContext> knowing(Database database) {
        return context ->
                context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
    }

    private static Map<String, Object> defaults(Machine machine, Options options) {
        var environment = machine.environment();
        var port = options.value("--port");
        var defaults = new LinkedHashMap<String, Object>();
        defaults.put("mostrador.data", machine.folder().root().toString());
        defaults.put("server.address", environment.getOrDefault("MOSTRADOR_ADDRESS", "127.0.0.1"));
        defaults.put("server.port", port != null ? port : environment.getOrDefault("MOSTRADOR_PORT", "8080"));
        defaults.putAll(TrustedProxies.settings(environment.getOrDefault("MOSTRADOR_PROXY", "")));
        defaults.put("mostrador.warm-up", "true");
        // Ctrl-C must not wait for the open screens' live connections.
        defaults.put("server.shutdown", "immediate");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("logging.threshold.console", "OFF"); // people read sentences; the rest is in the file
        defaults.put(
                "logging.file.name",
                machine.folder().log().resolve("mostrador.log").toString());
        defaults.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        defaults.put("logging.logback.rollingpolicy.max-history", "7");
        defaults.put("logging.logback.rollingpolicy.total-size-cap", "50MB");
        return defaults;
    }

    private static String address(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getProperty("local.server.port", "");
    }
}
