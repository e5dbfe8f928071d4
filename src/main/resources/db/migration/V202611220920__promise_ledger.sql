-- Owner: promise. The ledger of commitments: every date that somebody gave a customer, and what became of it.

create table commitment (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,        -- as filed: a merged one's stay its own
  message_id      uuid,                 -- in which the customer was told; null: otherwise, or not yet
  channel         text not null,
  owner_id        uuid not null,        -- who answers for it
  made_by         uuid,                 -- null: a program, through the API
  body            text not null check (length(body) between 1 and 500),
  due_at          timestamptz not null,
  business        boolean not null default false, -- was counted in working time
  made_at         timestamptz not null,
  state           text not null default 'open'
                    check (state in ('open', 'kept', 'late', 'broken', 'renegotiated', 'withdrawn')),
  settled_at      timestamptz,
  settled_in      uuid,                 -- the message that kept it or gave another date
  replaces        uuid,                 -- the one whose date this one changed
  told            text not null default '', -- how the customer knows, when not by that message
  reason          text not null default '', -- why it was made although something spoke against the date
  request_key     text not null,        -- the same wish twice is one commitment
  next_at         timestamptz,          -- when the clock has something to do with it
  next_step       text check (next_step in ('remind', 'due', 'break')),
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, message_id) references message,
  foreign key (account_id, owner_id) references agent,
  foreign key (account_id, made_by) references agent,
  foreign key (account_id, replaces) references commitment,
  check ((next_at is null) = (next_step is null))
);
create unique index commitment_request on commitment (account_id, request_key);
create index commitment_conversation on commitment (account_id, conversation_id);
create index commitment_message on commitment (account_id, message_id) where message_id is not null;
create index commitment_settled_in on commitment (account_id, settled_in) where settled_in is not null;
create index commitment_replaces on commitment (account_id, replaces) where replaces is not null;
create index commitment_owner on commitment (account_id, owner_id, due_at, id);
create index commitment_due on commitment (account_id, due_at, id);
-- The clock finds what is due here, however many are open.
create index commitment_next on commitment (account_id, next_at) where next_at is not null;

-- What happened to each: the figures are counted from these rows, which nobody changes.
create table commitment_event (
  account_id    integer not null references account,
  id            uuid not null,
  commitment_id uuid not null,
  kind          text not null
                  check (kind in ('made', 'reminded', 'kept', 'late', 'broken', 'renegotiated', 'withdrawn', 'reopened')),
  at            timestamptz not null,
  agent_id      uuid,                   -- null: the clock, or a program
  owner_id      uuid not null,
  channel       text not null,
  due_at        timestamptz not null,
  primary key (account_id, id)
);
create index commitment_event_commitment on commitment_event (account_id, commitment_id);
create index commitment_event_due on commitment_event (account_id, due_at);

-- A customer who waits is told how things stand, before he has to ask (R42). One row a conversation in which something
-- is ours to do.
create table heartbeat (
  account_id      integer not null references account,
  conversation_id uuid not null,
  since           timestamptz not null, -- since when the customer has heard nothing
  due_at          timestamptz not null,
  told_at         timestamptz,          -- its people were told that an update is due
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation
);
create index heartbeat_due on heartbeat (account_id, due_at) where told_at is null;

create table ledger_setting (
  account_id     integer primary key references account,
  remind_minutes integer not null check (remind_minutes between 0 and 2880),  -- before it is due; 0: no reminder
  silence_hours  integer not null check (silence_hours between 0 and 720),    -- 0: no heartbeat
  day_load       integer not null check (day_load between 0 and 500)          -- a day with more is full; 0: never
);

call guard_by_account('commitment', 'commitment_event', 'heartbeat', 'ledger_setting');
