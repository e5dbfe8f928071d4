-- Owner: notice. What an agent should know of, until they have looked, and how each wants to hear of it.

create table notification (
  account_id      integer not null references account,
  id              uuid not null,
  agent_id        uuid not null,
  kind            text not null,      -- message key: notice.kind.<kind>
  conversation_id uuid not null,
  at              timestamptz not null,
  seen_at         timestamptz,
  primary key (account_id, id),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, conversation_id) references conversation
);
-- The same again while nobody has looked is one line, with the newer time.
create unique index notification_unseen on notification (account_id, agent_id, conversation_id, kind) where seen_at is null;
create index notification_agent on notification (account_id, agent_id, at desc, id desc);
create index notification_conversation on notification (account_id, conversation_id);

create table notice_wish (
  account_id     integer not null,
  agent_id       uuid not null,
  ways           jsonb not null,      -- {"<kind>": ["sound", …]}
  quiet_from     time,
  quiet_to       time,
  repeat_minutes integer not null default 0 check (repeat_minutes between 0 and 120), -- 0: never again
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent,
  check ((quiet_from is null) = (quiet_to is null))
);

call guard_by_account('notification', 'notice_wish');
