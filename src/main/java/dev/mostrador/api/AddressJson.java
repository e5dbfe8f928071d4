package dev.mostrador.api;

import dev.mostrador.conversation.Address;
import java.util.List;

record AddressJson(String name, String address) {
    static AddressJson of(Address address) {
        return new AddressJson(address.name(), address.address());
    }

    static List<AddressJson> of(List<Address> addresses) {
        return addresses.stream().map(AddressJson::of).toList();
    }
}
