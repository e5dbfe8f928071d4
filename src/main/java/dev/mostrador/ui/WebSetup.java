package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebSetup implements WebMvcConfigurer {
    private final Answers answers;

    WebSetup(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
    }

    /// A plain form can say `_method=delete`: every form works without JavaScript. It stands before the safety
    /// filters, so that they judge the method that is meant. Programs can say what they
    /// mean: theirs is taken literally.
    @Bean
    FilterRegistrationBean<HiddenHttpMethodFilter> methodOfPlainForms() {
        var registration = new FilterRegistrationBean<HiddenHttpMethodFilter>(new HiddenHttpMethodFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getRequestURI().startsWith("/api/");
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
