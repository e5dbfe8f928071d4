-- Owner: reason. Why customers write.

-- What a shop made of the shipped tree (src/main/resources/reason/tree.tsv): a row takes the place of the shipped one of
-- its key, or adds one. Keys never change.
create table reason (
  account_id integer not null references account,
  key        text not null check (key ~ '^[a-z0-9_.]{1,60}$'),
  parent     text not null default '',           -- key of its branch; '': it is one
  name       text not null check (name <> ''),
  name_en    text not null default '',           -- '': the same in both languages
  kind       text,                               -- the usual one; null: a branch
  facts      text[] not null default '{}',       -- what must be known of such a matter
  hidden     boolean not null default false,     -- not to be chosen any more
  position   integer not null,
  primary key (account_id, key)
);

-- What a conversation is about, as somebody said. Beside it what was suggested then: how good suggestions are is counted.
create table sorted_conversation (
  account_id      integer not null references account,
  conversation_id uuid not null,
  kind            text not null,
  reason          text,                          -- null: only the kind is said
  suggested       text,                          -- the likeliest then; null: nothing was
  place           integer not null default 0,    -- of the chosen one among the suggested; 0: not among them
  agent_id        uuid,                          -- null: a program
  at              timestamptz not null,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, agent_id) references agent
);
create index sorted_conversation_reason on sorted_conversation (account_id, reason);

-- Facts, which nobody changes: the figures are counted from them.
create table reason_event (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,
  at              timestamptz not null,
  kind            text,                          -- null: taken away
  reason          text,
  suggested       text,
  place           integer not null default 0,
  agent_id        uuid,
  primary key (account_id, id)
);
create index reason_event_at on reason_event (account_id, at);
create index reason_event_conversation on reason_event (account_id, conversation_id);

call guard_by_account('reason', 'sorted_conversation', 'reason_event');
