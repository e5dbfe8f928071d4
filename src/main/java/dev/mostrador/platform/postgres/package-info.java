/// The PostgreSQL inside Mostrador: unpacked, created, started, adopted, stopped; and the one place
/// where the application's data source comes from. Why an own launcher: docs/adr/0002-embedded-postgres.md.
@NullMarked
@NamedInterface("postgres")
package dev.mostrador.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
