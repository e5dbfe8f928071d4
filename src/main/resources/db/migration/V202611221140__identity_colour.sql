-- Owner: identity. The shop's colour, on what it prints.
alter table account add column colour text not null default '#0b6b5d' check (colour ~ '^#[0-9a-f]{6}$');
