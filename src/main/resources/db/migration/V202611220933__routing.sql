-- Owner: routing. Who gets what nobody has.

-- How a queue is given out: that of a team, or (team null) what has no team.
create table routing_policy (
  account_id   integer not null references account,
  team_id      uuid,
  way          text not null check (way in ('none', 'round_robin', 'least_loaded')),
  by_language  boolean not null default false,   -- only to who speaks the customer's language
  away_minutes integer not null default 5 check (away_minutes between 0 and 480), -- 0: a chat stays with who is away
  unique nulls not distinct (account_id, team_id),
  foreign key (account_id, team_id) references team (account_id, id)
);

-- Whose turn it was last, in each queue.
create table routing_turn (
  account_id  integer not null,
  queue_id    uuid not null,                     -- the team; all zeros: no team
  agent_id    uuid not null,
  turn        bigint not null,
  primary key (account_id, queue_id, agent_id),
  foreign key (account_id, agent_id) references agent
);

create table routing_rule (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  position    integer not null,                  -- the first that fits decides
  active      boolean not null default true,
  condition   jsonb not null,                    -- dev.mostrador.routing.Condition
  effect      jsonb not null,                    -- dev.mostrador.routing.Effect
  primary key (account_id, id)
);

-- What somebody can do; of kind training: has learned, and who says so.
create table routing_skill (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  kind        text not null check (kind in ('skill', 'training')),
  inboxes     text[] not null default '{}',      -- nobody gets anything from these without it
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (account_id, id)
);
create unique index routing_skill_name on routing_skill (account_id, lower(name)) where archived_at is null;
create table routing_grant (
  account_id  integer not null,
  agent_id    uuid not null,
  skill_id    uuid not null,
  granted_at  timestamptz not null,
  granted_by  uuid,                              -- null: a program
  primary key (account_id, agent_id, skill_id),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, skill_id) references routing_skill
);
create table routing_language (
  account_id  integer not null,
  agent_id    uuid not null,
  language    text not null,                     -- ISO 639-1
  primary key (account_id, agent_id, language),
  foreign key (account_id, agent_id) references agent
);

-- What a conversation asks of whoever gets it, and since when it waits.
create table routing_need (
  account_id      integer not null,
  conversation_id uuid not null,
  rule            text not null default '',      -- the name of the one that took it
  person_id       uuid,
  skills          uuid[] not null default '{}',
  language        text,
  queued_at       timestamptz not null,
  not_to          uuid,                          -- who left it to the others
  kept_by         uuid,                          -- who ended a shift and goes on with it tomorrow
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation on delete cascade
);
call guard_by_account('routing_policy', 'routing_turn', 'routing_rule', 'routing_skill', 'routing_grant',
  'routing_language', 'routing_need');
