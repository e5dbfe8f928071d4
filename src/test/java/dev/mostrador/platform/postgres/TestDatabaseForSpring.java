package dev.mostrador.platform.postgres;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives each Spring test context a migrated database of its own, without a word in the test. Named in
/// `META-INF/spring.factories`.
public final class TestDatabaseForSpring implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new FreshDatabase();
    }

    /// Equal to its like, so that tests with the same configuration go on sharing one context, and its database.
    private record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = TestDatabase.migrated();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "mostrador.database.url", database.jdbcUrl(),
                                    "mostrador.database.user", database.user(),
                                    "mostrador.database.password", database.password(),
                                    "mostrador.database.leak-detection", "20s",
                                    "mostrador.data",
                                            TestDatabase.folder().root().toString())));
        }
    }
}
