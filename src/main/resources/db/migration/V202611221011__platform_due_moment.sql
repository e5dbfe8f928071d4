-- Owner: platform. When which account has something to do: the one question that is asked across accounts, so it has no
-- policy and holds nothing but an account's number, a word of ours and a moment. Triggers write it in the transaction
-- that writes what is due (docs/adr/0018-what-is-due-across-accounts.md). Never updated: no two writers meet in a row.
create table due_moment (
  work        text not null,
  at          timestamptz not null,
  account_id  integer not null            -- no reference: a moment is a hint, and one too many does no harm
);
create index due_moment_at on due_moment (at, work, account_id);
-- It is a queue: what was done lies at the index's beginning until it is swept away.
alter table due_moment set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
