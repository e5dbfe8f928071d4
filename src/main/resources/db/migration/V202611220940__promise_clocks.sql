-- Owner: promise. What is promised by channel, and a clock for each promise that a conversation is under.

create table promise (
  account_id  integer not null references account,
  channel     text not null,
  kind        text not null check (kind in ('first', 'next', 'resolution')),
  seconds     integer not null check (seconds between 1 and 31536000),
  business    boolean not null,       -- counted in opening hours
  given       boolean not null,       -- false: nothing is promised
  primary key (account_id, channel, kind)
);

create table promise_clock (
  account_id       integer not null references account,
  id               uuid not null,
  conversation_id  uuid not null,
  kind             text not null check (kind in ('first', 'next', 'resolution')),
  channel          text not null,
  inbox            text not null,
  team_id          uuid,
  seconds          integer not null,  -- as promised when it began
  business         boolean not null,
  calendar_id      uuid not null,     -- whose hours it goes by, and the version of them
  calendar_version integer not null,
  started_at       timestamptz not null,
  since_at         timestamptz not null,        -- it runs since
  used_seconds     integer not null default 0,  -- before that
  state            text not null check (state in ('running', 'paused', 'kept', 'broken', 'void')),
  deadline_at      timestamptz,       -- null: paused
  soon_at          timestamptz,       -- four fifths are gone
  alarmed          integer not null default 0,  -- per cent: the last alarm that went off
  next_alarm_at    timestamptz,
  broken_at        timestamptz,       -- the deadline passed; what is broken stays broken
  ended_at         timestamptz,
  primary key (account_id, id)
);
-- What is due is the beginning of this index, however many run.
create index promise_clock_alarm on promise_clock (account_id, next_alarm_at) where next_alarm_at is not null;
create index promise_clock_conversation on promise_clock (account_id, conversation_id);
create index promise_clock_running on promise_clock (account_id, id) where state = 'running';
create index promise_clock_first on promise_clock (account_id, started_at) where kind = 'first';
create unique index promise_clock_once on promise_clock (account_id, conversation_id, kind)
  where state in ('running', 'paused');

-- After hours changed the running clocks are worked out again, some at a time.
create table promise_recount (
  account_id integer not null references account,
  after_id   uuid not null,           -- done up to this clock
  total      integer not null,
  done       integer not null,
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  primary key (account_id)
);

call guard_by_account('promise', 'promise_clock', 'promise_recount');
