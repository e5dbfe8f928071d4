-- Owner: identity. Who is at a desk now, so that every node gives the same answer to a customer who asks.
create table attendance (
  account_id  integer not null,
  agent_id    uuid not null,
  away        boolean not null default false,   -- said so
  seen_at     timestamptz,                      -- a desk of theirs was open
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent
);
call guard_by_account('attendance');
