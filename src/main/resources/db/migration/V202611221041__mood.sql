-- Owner: mood. Which customers are upset or angry, as was heard or as somebody said.

create table mood (
  account_id      integer not null references account,
  conversation_id uuid not null,
  level           text not null check (level in ('calm', 'upset', 'angry')),
  by_hand         boolean not null,
  agent_id        uuid,                          -- who said so; null: heard, or a program
  message_id      uuid,                          -- in which it was heard
  signs           text[] not null default '{}',  -- the words that speak for it
  demands         text[] not null default '{}',  -- legal, press, supervisor
  at              timestamptz not null,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation
);
create index mood_level on mood (account_id, level) where level <> 'calm';

call guard_by_account('mood');
