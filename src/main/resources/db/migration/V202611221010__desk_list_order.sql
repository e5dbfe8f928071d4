-- Owner: desk. In which order an agent's open lists stand, where it is not the usual one (what breaks next).
create table list_order (
  account_id  integer not null references account,
  agent_id    uuid not null,
  newest      boolean not null,
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent (account_id, id)
);
call guard_by_account('list_order');
