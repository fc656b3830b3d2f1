package dev.forkscope.web;

import dev.forkscope.Forkscope;
import org.springframework.boot.SpringApplication;

final class HandMadeServer {
    public static void main(String[] args) {
        new SpringApplication(Forkscope.class, ServerTest.Programs.class).run(args);
    }
}
