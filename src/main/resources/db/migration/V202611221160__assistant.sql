-- Owner: assistant. Which language model a shop uses, how often, and what it wrote into a draft.

create table assistant (
  account_id  integer primary key references account,
  is_on       boolean not null,
  url         text not null,
  model       text not null,
  secret      bytea,                    -- its key, sealed with the installation's
  changed_at  timestamptz not null
);

create table assistant_use (
  account_id  integer not null references account,
  id          uuid not null,
  agent_id    uuid not null,
  action      text not null check (action in ('draft', 'rewrite', 'summarise', 'translate')),
  outcome     text not null,            -- 'written', or why not
  at          timestamptz not null,
  primary key (account_id, id)
);
create index assistant_use_at on assistant_use (account_id, at);

create table assistant_draft (
  account_id      integer not null references account,
  agent_id        uuid not null,
  conversation_id uuid not null,
  sum             bytea not null,       -- SHA-256 of its words: nobody has changed or accepted them yet
  at              timestamptz not null,
  primary key (account_id, agent_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation
);

call guard_by_account('assistant', 'assistant_use', 'assistant_draft');
