package dev.forkscope.web;

import dev.forkscope.demo.ProgramSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A test against a whole server: its own launcher, zygote and real processes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServerTest.Programs.class)
@interface ServerTest {
    /** Until the front ends are there. */
    @TestConfiguration
    class Programs {
        @Bean
        @Primary
        ProgramSource handMade() {
            return new HandMadePrograms();
        }
    }
}
