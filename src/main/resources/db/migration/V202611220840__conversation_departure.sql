-- Owner: conversation. A reply may leave later than it is written: some seconds, in which it can be taken back, or at
-- a moment of its author's choice.
alter table message
  add column leaves_at timestamptz,                             -- null: at once
  add column unless_answered boolean not null default false;    -- the customer writes before: back to the draft
create index message_leaving on message (account_id, conversation_id)
  where delivery = 'queued' and unless_answered;

-- Files of what is still being written.
create table draft_file (
  account_id      integer not null,
  id              uuid not null,
  agent_id        uuid not null,
  conversation_id uuid not null,
  name            text not null,
  type            text not null,
  size            bigint not null,      -- bytes
  inline          boolean not null default false,
  content_id      text not null default '',
  blob_id         uuid not null,
  primary key (account_id, id),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, blob_id) references blob
);
create index draft_file_draft on draft_file (account_id, agent_id, conversation_id);
call guard_by_account('draft_file');

-- Seconds in which an agent can take a reply back.
alter table account add column undo_seconds integer not null default 10 check (undo_seconds between 0 and 60);
