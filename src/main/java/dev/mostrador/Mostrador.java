package dev.mostrador;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mostrador {
    public static void main(String[] args) {
        SpringApplication.run(Mostrador.class, args);
    }
}
