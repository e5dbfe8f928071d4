package dev.mostrador;

import dev.mostrador.cli.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mostrador {
    public static void main(String[] args) {
        CommandLine.main(Mostrador.class, args);
    }
}
