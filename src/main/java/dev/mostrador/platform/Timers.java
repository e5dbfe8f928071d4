package dev.mostrador.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Timers of this node only; work that must happen once in a cluster is a db-scheduler task.
@Configuration
@EnableScheduling
class Timers {}
