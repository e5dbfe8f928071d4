package dev.mostrador.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.mostrador.platform.AccountDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Where every connection of the application comes from.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// `./mostrador run` has opened it before Spring starts, and closes it after Spring has stopped.
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    Database database(Environment environment) {
        var url = environment.getRequiredProperty("mostrador.database.url");
        var user = environment.getProperty("mostrador.database.user", "");
        var password = environment.getProperty("mostrador.database.password", "");
        return Database.external(
                user.isEmpty() ? DatabaseAddress.parse(url) : new DatabaseAddress(url, user, password));
    }

    @Bean
    DataSource dataSource(Database database, Environment environment) {
        return new AccountDataSource(pool(database.address(), environment));
    }

    private static HikariDataSource pool(DatabaseAddress address, Environment environment) {
        var pool = new HikariDataSource();
        pool.setPoolName("mostrador");
        pool.setJdbcUrl(address.jdbcUrl());
        if (!address.user().isEmpty()) pool.setUsername(address.user());
        if (!address.password().isEmpty()) pool.setPassword(address.password());
        pool.setMaximumPoolSize(environment.getProperty("mostrador.database.pool", Integer.class, 12));
        pool.setMinimumIdle(2);
        var leak = environment.getProperty("mostrador.database.leak-detection", Duration.class, Duration.ZERO);
        pool.setLeakDetectionThreshold(leak.toMillis());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
