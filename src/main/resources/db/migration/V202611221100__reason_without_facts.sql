-- Owner: reason. What must be known of a matter is written in the protocol, in one place.
alter table reason drop column facts;
