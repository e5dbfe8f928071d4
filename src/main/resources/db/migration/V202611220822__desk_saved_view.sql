-- Owner: desk. A list with a name: a view and what narrows it, for one agent, a team or everybody.
create table saved_view (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  audience    text not null check (audience in ('own', 'team', 'everybody')),
  agent_id    uuid not null,          -- who made it; whose it is when it is nobody else's
  team_id     uuid,
  parameters  text not null,          -- as in an address: view=open&tag=…
  position    bigint not null,        -- among those of the same audience
  created_at  timestamptz not null,
  primary key (account_id, id),
  check ((audience = 'team') = (team_id is not null)),
  foreign key (account_id, agent_id) references agent (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);
call guard_by_account('saved_view');
