package dev.forkscope.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses at which the page itself decides what it shows. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {
    private static final String[] PATHS = {"/join", "/join/{code}", "/teach", "/teach/{code}", "/project/{code}"};

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String path : PATHS) {
            registry.addViewController(path).setViewName("forward:/index.html");
        }
    }
}
