package dev.forkscope;

import dev.forkscope.run.Doctor;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The server, or with {@code doctor} as its first argument, a look at whether this machine can be one. */
@SpringBootApplication
public class Forkscope {
    /** Starts it. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("doctor")) {
            logWarningsOnly();
            System.exit(new Doctor(System.out).examine(List.of(arguments)));
        }
        SpringApplication.run(Forkscope.class, arguments);
    }

    /** Without Spring nobody has told the logging yet that debugging is not wanted. */
    private static void logWarningsOnly() {
        LoggingSystem logging = LoggingSystem.get(Forkscope.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }
}
