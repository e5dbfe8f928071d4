-- Owner: desk. What one action did to many conversations, so that it can be taken back. Kept for a day.
create table bulk_action (
  account_id  integer not null references account,
  id          uuid not null,
  agent_id    uuid not null,
  action      text not null,          -- as the form said it, e.g. close:agreed
  report      jsonb not null,         -- each conversation as it was and as it became; what was refused, and why
  at          timestamptz not null,
  undone_at   timestamptz,
  primary key (account_id, id),
  foreign key (account_id, agent_id) references agent (account_id, id)
);
create index bulk_action_at on bulk_action (account_id, at);
call guard_by_account('bulk_action');
