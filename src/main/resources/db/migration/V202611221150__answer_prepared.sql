-- Owner: answer. Texts that are written once and sent often.

create table prepared_answer (
  account_id  integer not null references account,
  id          uuid not null,
  shelf       text not null check (shelf in ('personal', 'team', 'account')), -- who sees it
  owner_id    uuid,                              -- looks after it; personal: the only one who sees it; null: a program
  team_id     uuid,
  folder      text not null default '',
  title       text not null check (title <> ''),
  shortcut    text not null default '',
  wordings    jsonb not null,                    -- dev.mostrador.answer.Wording, the usual one first
  steps       text[] not null default '{}',      -- what it does beside: words of dev.mostrador.desk.bulk.Action and a few more
  sends       boolean not null default false,    -- the text leaves at once instead of going to the draft
  review_on   date,
  expires_on  date,                              -- from that day on it is not offered
  origin      text not null default '',          -- key of the shipped one that it was made from
  folded      text not null,                     -- all its words without accents, to search in
  uses        integer not null default 0,
  used_at     timestamptz,
  changed_at  timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, owner_id) references agent,
  foreign key (account_id, team_id) references team (account_id, id),
  check ((shelf = 'team') = (team_id is not null)),
  check (shelf <> 'personal' or owner_id is not null)
);
create unique index prepared_answer_origin on prepared_answer (account_id, origin) where origin <> '';

create table answer_file (
  account_id  integer not null,
  id          uuid not null,
  answer_id   uuid not null,
  name        text not null,
  type        text not null,
  size        bigint not null,
  blob_id     uuid not null,
  primary key (account_id, id),
  foreign key (account_id, answer_id) references prepared_answer on delete cascade
);
create index answer_file_answer on answer_file (account_id, answer_id);

-- Put into a draft (message null), then sent with it. What became of the matter since is noted here.
create table answer_use (
  account_id      integer not null,
  id              uuid not null,
  answer_id       uuid not null,
  agent_id        uuid,                          -- null: a program
  conversation_id uuid not null,
  message_id      uuid,
  reason          text not null default '',      -- of the matter, then
  trace           text not null default '',      -- its first words: is it still in what was sent?
  at              timestamptz not null,
  reopened        boolean not null default false,
  agreed          boolean,                       -- null: nobody asked, or no answer
  primary key (account_id, id),
  foreign key (account_id, answer_id) references prepared_answer on delete cascade
);
create index answer_use_answer on answer_use (account_id, answer_id, at);
create index answer_use_message on answer_use (account_id, message_id);
create index answer_use_conversation on answer_use (account_id, conversation_id);

-- How often, by whom and for which reason: what is offered first.
create table answer_tally (
  account_id  integer not null,
  answer_id   uuid not null,
  agent_id    uuid not null,                     -- all zeros: a program
  reason      text not null,                     -- '': not known
  uses        integer not null,
  primary key (account_id, answer_id, agent_id, reason),
  foreign key (account_id, answer_id) references prepared_answer on delete cascade
);
create index answer_tally_agent on answer_tally (account_id, agent_id);
create index answer_tally_reason on answer_tally (account_id, reason);

-- A macro runs once for each time it was pressed.
create table macro_run (
  account_id  integer not null references account,
  key         text not null,
  agent_id    uuid not null,
  at          timestamptz not null,
  primary key (account_id, agent_id, key)
);

call guard_by_account('prepared_answer', 'answer_file', 'answer_use', 'answer_tally', 'macro_run');
