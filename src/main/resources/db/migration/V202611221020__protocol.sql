-- Owner: protocol. How the shop attends its customers, as versions that nobody changes, and what was done by them.

-- What is in force, was, or will be.
create table protocol_version (
  account_id   integer not null references account,
  number       integer not null check (number > 0),
  document     jsonb not null,          -- dev.mostrador.protocol.document.Protocol
  author_id    uuid not null,
  note         text not null default '' check (length(note) <= 500), -- what the author says of it
  published_at timestamptz not null,
  in_force_at  timestamptz not null,
  primary key (account_id, number),
  foreign key (account_id, author_id) references agent
);

-- What is being written, one a shop.
create table protocol_draft (
  account_id integer primary key references account,
  document   jsonb not null,
  revision   integer not null default 1, -- two who edit at once do not overwrite each other
  changed_at timestamptz not null,
  changed_by uuid,                       -- null: the demo, a command
  foreign key (account_id, changed_by) references agent
);

-- Who has read which.
create table protocol_acknowledgement (
  account_id integer not null,
  number     integer not null,
  agent_id   uuid not null,
  at         timestamptz not null,
  primary key (account_id, number, agent_id),
  foreign key (account_id, number) references protocol_version,
  foreign key (account_id, agent_id) references agent
);

-- By which version a conversation goes, for ever; how far it has come; whether its customer agrees.
create table protocol_run (
  account_id      integer not null references account,
  conversation_id uuid not null,
  version         integer not null,
  kind            text,                  -- null: nobody has said yet what it is
  reason          text not null default '',
  step            text not null default '',
  begun_at        timestamptz,
  progress        jsonb not null default '{"done": [], "data": {}, "finished": false}', -- dev.mostrador.protocol.run.Progress
  agreement       text not null default 'none'
                    check (agreement in ('none', 'asked', 'agreed', 'refused', 'silent', 'waived')),
  round           integer not null default 0, -- of asking
  asked_at        timestamptz,
  reminders       integer not null default 0,
  next_at         timestamptz,           -- when the clock reminds or gives up
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, version) references protocol_version,
  check ((kind is null) = (begun_at is null))
);
create index protocol_run_next on protocol_run (account_id, next_at) where next_at is not null;

-- What is due says when (docs/adr/0018-what-is-due-across-accounts.md).
create function protocol_run_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('agreement', new.next_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on protocol_run for each row
  when (new.next_at is not null) execute function protocol_run_due();
create trigger due_updated after update of next_at on protocol_run for each row
  when (new.next_at is not null and new.next_at is distinct from old.next_at) execute function protocol_run_due();

-- What happened: the figures are counted from these rows, which nobody changes.
create table protocol_event (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,
  version         integer not null,
  kind            text not null,         -- of the matter
  what            text not null check (what in ('begun', 'reached', 'fulfilled', 'passed', 'stopped', 'finished',
                    'asked', 'reminded', 'agreed', 'refused', 'silent', 'waived')),
  step            text not null default '',
  requirement     text not null default '',
  reason          text not null default '',
  seconds         integer,               -- from being stopped at a gate to being through it
  message_id      uuid,
  agent_id        uuid,                  -- null: the customer, a program or the clock
  at              timestamptz not null,
  primary key (account_id, id)
);
create index protocol_event_conversation on protocol_event (account_id, conversation_id);
create index protocol_event_at on protocol_event (account_id, at);

call guard_by_account('protocol_version', 'protocol_draft', 'protocol_acknowledgement', 'protocol_run', 'protocol_event');
