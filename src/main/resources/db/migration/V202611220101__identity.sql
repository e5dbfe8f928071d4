-- Owner: identity. People of the shop, their teams, how they come in, what they changed.

create table agent (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  email       text not null,
  role        text not null check (role in ('agent', 'supervisor', 'administrator')),
  locale      text check (locale in ('es', 'en')),
  theme       text check (theme in ('light', 'dark')),
  signature   text not null default '',
  created_at  timestamptz not null,
  disabled_at timestamptz,
  primary key (account_id, id)
);
create unique index agent_email on agent (account_id, lower(email));
call guard_by_account('agent');

create table team (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (account_id, id)
);
create unique index team_name on team (account_id, lower(name)) where archived_at is null;
create table team_member (
  account_id  integer not null,
  team_id     uuid not null,
  agent_id    uuid not null,
  primary key (account_id, team_id, agent_id),
  foreign key (account_id, team_id) references team,
  foreign key (account_id, agent_id) references agent
);
create index team_member_agent on team_member (account_id, agent_id);
call guard_by_account('team', 'team_member');

-- The four doors below are opened before the account is known, by a secret or by the e-mail of a sign-in:
-- no row-level security, so they hold hashes and ids, nothing to read.
create table credential (
  email         text primary key,     -- lower case; one person, one shop
  account_id    integer not null,
  agent_id      uuid not null unique,
  password_hash text not null,
  changed_at    timestamptz not null,
  foreign key (account_id, agent_id) references agent
);
create table session (
  token_hash   bytea primary key,
  id           uuid not null unique,
  account_id   integer not null,
  agent_id     uuid not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text not null,
  device       text not null,
  foreign key (account_id, agent_id) references agent
);
create index session_agent on session (account_id, agent_id);
create table api_token (
  account_id   integer not null references account,
  id           uuid not null,
  name         text not null check (name <> ''),
  prefix       text not null,         -- the first characters, to recognise it in a list
  token_hash   bytea not null unique,
  created_by   uuid,                  -- null: made on the machine itself
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (account_id, id)
);
create table invitation (
  token_hash   bytea primary key,
  kind         text not null check (kind in ('invitation', 'password-reset')),
  account_id   integer not null references account,
  agent_id     uuid not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  foreign key (account_id, agent_id) references agent
);
create index invitation_agent on invitation (account_id, agent_id);

-- Failed sign-ins by e-mail and by address: slows guessing on every node alike.
create table sign_in_failure (
  id          bigint generated always as identity primary key,
  subject     text not null,          -- email:<hash> or address:<ip>
  at          timestamptz not null
);
create index sign_in_failure_subject on sign_in_failure (subject, at);

create table audit_entry (
  account_id  integer not null references account,
  id          uuid not null,
  at          timestamptz not null,
  actor_id    uuid,                   -- null: the machine itself
  actor_name  text not null,
  action      text not null,          -- a message key: audit.<action>
  subject     text not null,          -- what was changed, in words
  details     jsonb not null default '{}',
  address     text not null default '',
  primary key (account_id, id)
);
create index audit_entry_at on audit_entry (account_id, at desc, id desc);
call guard_by_account('audit_entry');
