-- Owner: api. What programs need remembered.

-- Answers to repeated requests of the API (Idempotency-Key).
create table idempotent_answer (
  account_id   integer not null references account,
  token_id     uuid not null,
  key          text not null,
  request_hash bytea not null,
  status       integer,               -- null while the first request is under way
  body         text,
  created_at   timestamptz not null,
  primary key (account_id, token_id, key)
);
call guard_by_account('idempotent_answer');
