package dev.forkscope;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. */
@SpringBootApplication
public class Forkscope {
    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(Forkscope.class, arguments);
    }
}
