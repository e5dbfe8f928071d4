-- Owner: conversation. One conversation is one matter with one customer.

create table tag (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null check (name <> ''),
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (account_id, id)
);
create unique index tag_name on tag (account_id, lower(name)) where archived_at is null;

create table conversation (
  account_id       integer not null references account,
  id               uuid not null,
  number           bigint not null,
  subject          text not null,
  customer_id      uuid not null,     -- as met; may be merged into another since
  customer_name    text not null,     -- as the list shows it; follows CustomerRenamed
  channel          text not null,
  inbox            text not null default '',  -- the address (or page) of the shop that was written to
  state            text not null check (state in ('open', 'snoozed', 'resolved', 'closed')),
  priority         text not null default 'normal' check (priority in ('normal', 'high', 'urgent')),
  assignee_id      uuid,
  team_id          uuid,
  owner_id         uuid,              -- who answers to the customer for all of it (R5)
  snoozed_until    timestamptz,
  preview          text not null default '',
  awaiting         text not null default 'us' check (awaiting in ('us', 'customer')),
  message_count    integer not null default 0,
  created_at       timestamptz not null,
  last_activity_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, number),
  check ((state = 'snoozed') = (snoozed_until is not null)),
  foreign key (account_id, customer_id) references customer,
  foreign key (account_id, assignee_id) references agent (account_id, id),
  foreign key (account_id, owner_id) references agent (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);
-- One index a view; each list reads 51 entries of one of them, whatever the size.
create index conversation_state on conversation (account_id, state, last_activity_at desc, id desc);
create index conversation_assignee on conversation (account_id, assignee_id, state, last_activity_at desc, id desc) where assignee_id is not null;
create index conversation_unassigned on conversation (account_id, last_activity_at desc, id desc) where assignee_id is null and state = 'open';
create index conversation_team on conversation (account_id, team_id, state, last_activity_at desc, id desc) where team_id is not null;
create index conversation_customer on conversation (account_id, customer_id, last_activity_at desc);
create index conversation_snoozed on conversation (account_id, snoozed_until) where state = 'snoozed';

create table conversation_tag (
  account_id      integer not null,
  conversation_id uuid not null,
  tag_id          uuid not null,
  primary key (account_id, conversation_id, tag_id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, tag_id) references tag
);
create index conversation_tag_tag on conversation_tag (account_id, tag_id);

create table message (
  account_id      integer not null,
  id              uuid not null,      -- UUIDv7: its order is the order of arrival
  conversation_id uuid not null,
  direction       text not null check (direction in ('inbound', 'outbound', 'note')),
  channel         text not null,
  external_id     text,               -- e-mail: the Message-ID without <>
  in_reply_to     text,
  author_agent_id uuid,
  author_customer_id uuid,
  from_name       text not null default '',
  from_address    text not null default '',
  recipients      jsonb not null default '{}',   -- {"to":[{"name","address"}],"cc":[],"bcc":[],"replyTo":[]}
  subject         text not null default '',
  body            text not null,      -- the new text
  quoted          text not null default '',      -- the folded rest: nothing is thrown away
  html            text not null default '',      -- sanitised
  automatic       text not null default '',      -- '' or auto-reply, auto-generated, mailing-list
  remote_images   boolean not null default false, -- an agent allowed them
  delivery        text check (delivery in ('queued', 'sending', 'sent', 'failed')),
  delivery_error  text not null default '',
  delivery_attempts integer not null default 0,
  sent_at         timestamptz,        -- when the sender's machine says it was written
  created_at      timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, author_agent_id) references agent (account_id, id),
  foreign key (account_id, author_customer_id) references customer (account_id, id),
  check ((direction = 'outbound') = (delivery is not null))
);
create index message_conversation on message (account_id, conversation_id, id);
create index message_external on message (account_id, external_id) where external_id is not null;

-- The first statement of storing an inbound message: the same thing twice is one message.
create table message_source (
  account_id  integer not null,
  channel     text not null,
  source_id   text not null,          -- e-mail: the reader's fingerprint
  message_id  uuid not null,
  primary key (account_id, channel, source_id)
);

create table attachment (
  account_id  integer not null,
  id          uuid not null,
  message_id  uuid not null,
  position    integer not null,
  name        text not null,
  type        text not null,
  size        bigint not null,
  inline      boolean not null default false,
  content_id  text not null default '',
  blob_id     uuid not null,
  thumbnail_id uuid,
  verdict     text not null check (verdict in ('unchecked', 'pending', 'clean', 'infected')),
  primary key (account_id, id),
  foreign key (account_id, message_id) references message,
  foreign key (account_id, blob_id) references blob,
  foreign key (account_id, thumbnail_id) references blob (account_id, id)
);
create index attachment_message on attachment (account_id, message_id, position);
create index attachment_pending on attachment (account_id, id) where verdict = 'pending';

create table mention (
  account_id      integer not null,
  agent_id        uuid not null,
  conversation_id uuid not null,
  message_id      uuid not null,
  created_at      timestamptz not null,
  seen_at         timestamptz,
  primary key (account_id, agent_id, message_id),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, message_id) references message
);
create index mention_open on mention (account_id, agent_id, created_at desc) where seen_at is null;
create index mention_conversation on mention (account_id, conversation_id);

-- What happened, written in the transaction that did it; audit lines, indicators and webhooks read it.
create table conversation_event (
  account_id      integer not null,
  id              uuid not null,
  conversation_id uuid not null,
  kind            text not null,      -- a message key: event.<kind>
  at              timestamptz not null,
  agent_id        uuid,               -- null: the customer or the system
  data            jsonb not null default '{}',
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation
);
create index conversation_event_conversation on conversation_event (account_id, conversation_id, id);

create table draft (
  account_id      integer not null,
  agent_id        uuid not null,
  conversation_id uuid not null,
  kind            text not null check (kind in ('reply', 'note')),
  body            text not null,
  updated_at      timestamptz not null,
  primary key (account_id, agent_id, conversation_id, kind),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, conversation_id) references conversation
);

-- How many conversations each view holds, as additions and subtractions that nobody waits for:
-- a reader sums a few rows, a job folds them. Written by the trigger below, so no path can forget it.
create table conversation_tally (
  account_id  integer not null,
  key         text not null,
  n           bigint not null
);
create index conversation_tally_key on conversation_tally (account_id, key);

create function tally_keys(c conversation) returns text[] language sql immutable as $$
  select array_remove(array[
    'state:' || c.state,
    case when c.state = 'open' and c.assignee_id is null then 'unassigned' end,
    case when c.state = 'open' and c.assignee_id is not null then 'assignee:' || c.assignee_id end,
    case when c.state = 'open' and c.team_id is not null then 'team:' || c.team_id end], null)
$$;
create function tally_conversation() returns trigger language plpgsql as $$
declare
  before text[] := case when tg_op = 'INSERT' then '{}' else tally_keys(old) end;
  after  text[] := case when tg_op = 'DELETE' then '{}' else tally_keys(new) end;
begin
  if before is distinct from after then
    insert into conversation_tally (account_id, key, n)
      select coalesce(new.account_id, old.account_id), key, sum(n)
      from (select unnest(before) as key, -1 as n union all select unnest(after), 1) as change
      group by key having sum(n) <> 0;
  end if;
  return null;
end $$;
create trigger tally_inserted after insert on conversation for each row execute function tally_conversation();
create trigger tally_updated after update of state, assignee_id, team_id on conversation for each row execute function tally_conversation();
create trigger tally_deleted after delete on conversation for each row execute function tally_conversation();

-- Search documents: one a message, words already
-- without accents (dev.mostrador.conversation.SearchText). They carry no row-level security on purpose:
-- the text operators are not leakproof, so a policy here would keep PostgreSQL from using the index.
-- A hit is only ever shown through its conversation, which has one. See docs/adr/0005-search.md.
create table search_document (
  account_id      integer not null,
  message_id      uuid not null,
  conversation_id uuid not null,
  at              timestamptz not null,
  words           tsvector not null,
  primary key (account_id, message_id)
);
create index search_document_words on search_document using gin (words);
create index search_document_at on search_document (account_id, at desc, message_id desc);
create index search_document_conversation on search_document (account_id, conversation_id);

call guard_by_account('tag', 'conversation', 'conversation_tag', 'message', 'message_source',
  'attachment', 'mention', 'conversation_event', 'draft', 'conversation_tally');
