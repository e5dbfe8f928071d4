-- Owner: identity. What strangers use without signing in (a chat, a form): found by a key that stands in the shop's
-- web page, before the account is known. No row-level security, so it holds ids and nothing to read.
create table public_door (
  key         text primary key,
  account_id  integer not null references account,
  kind        text not null,          -- chat, form, …
  target_id   uuid not null,
  created_at  timestamptz not null,
  unique (account_id, kind, target_id)
);
