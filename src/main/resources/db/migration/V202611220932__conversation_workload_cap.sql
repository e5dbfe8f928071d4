-- Owner: conversation. How many conversations of a channel one agent has in hand at a time (R47): in general, and for
-- those for whom something else was said.
create table workload_cap (
  account_id  integer not null references account,
  channel     text not null,
  agent_id    uuid,                    -- null: everybody
  most        integer not null check (most between 0 and 200),
  unique nulls not distinct (account_id, channel, agent_id),
  foreign key (account_id, agent_id) references agent (account_id, id)
);
-- The chat had a rule of its own.
alter table chat_rule no force row level security;
insert into workload_cap (account_id, channel, most) select account_id, 'chat', chats_per_agent from chat_rule;
drop table chat_rule;
call guard_by_account('workload_cap');
