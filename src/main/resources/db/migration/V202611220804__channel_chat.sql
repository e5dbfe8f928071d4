-- Owner: channel. The chat of the shop's web page.

-- Where a shop shows it and how it looks.
create table chat_widget (
  account_id    integer not null references account,
  id            uuid not null,
  name          text not null check (name <> ''),
  team_id       uuid,
  verified_only boolean not null default false,   -- nobody writes whom the shop's page does not vouch for
  secret        bytea not null,                   -- sealed with the installation's key; the shop signs with it
  settings      jsonb not null,                   -- looks and words: dev.mostrador.channel.chat.Looks
  created_at    timestamptz not null,
  archived_at   timestamptz,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);

create table chat_rule (
  account_id       integer primary key references account,
  chats_per_agent  integer not null check (chats_per_agent between 1 and 50)
);

-- One browser of one visitor. The token is the browser's secret; only its SHA-256 is here.
create table chat_visitor (
  account_id      integer not null,
  id              uuid not null,
  widget_id       uuid not null,
  token_hash      bytea not null,
  language        text not null default 'es',
  user_id         text,                     -- the shop's own, signed by it
  verified        boolean not null default false,
  name            text not null default '', -- as they say
  email           text not null default '', -- as they say; the shop has signed it only when email_verified
  email_verified  boolean not null default false,
  customer_id     uuid,
  conversation_id uuid,                     -- where the next message goes
  context         jsonb not null default '{}',   -- page, cart, order: as the shop's page says
  lines           bigint not null default 0,     -- how many of chat_line
  seen            bigint not null default 0,     -- the visitor has seen up to here
  agent_seen      bigint not null default 0,     -- somebody of the shop has
  mailed          bigint not null default 0,     -- sent by mail up to here, unseen
  created_at      timestamptz not null,
  last_seen_at    timestamptz not null,
  primary key (account_id, id),
  unique (account_id, token_hash),
  foreign key (account_id, widget_id) references chat_widget,
  foreign key (account_id, customer_id) references customer (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id)
);
create index chat_visitor_conversation on chat_visitor (account_id, conversation_id) where conversation_id is not null;
create index chat_visitor_user on chat_visitor (account_id, user_id) where user_id is not null;

-- Whose browsers follow a conversation.
create table chat_talk (
  account_id      integer not null,
  conversation_id uuid not null,
  visitor_id      uuid not null,
  primary key (account_id, conversation_id, visitor_id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, visitor_id) references chat_visitor on delete cascade
);
create index chat_talk_visitor on chat_talk (account_id, visitor_id);

-- What one browser may see, in the order in which it came to be seen: numbered while the visitor's row is held, so that
-- whoever asks for what comes after a number misses nothing and gets nothing twice.
create table chat_line (
  account_id      integer not null,
  visitor_id      uuid not null,
  position        bigint not null,
  message_id      uuid not null,
  kind            text not null check (kind in ('in', 'out', 'mail')),  -- mail: it went to their address as well
  at              timestamptz not null,
  primary key (account_id, visitor_id, position),
  unique (account_id, visitor_id, message_id),
  foreign key (account_id, visitor_id) references chat_visitor on delete cascade,
  foreign key (account_id, message_id) references message on delete cascade
);
create index chat_line_message on chat_line (account_id, message_id);
create index chat_line_unseen on chat_line (account_id, at) where kind = 'out';

-- Sent up, not yet part of a message.
create table chat_file (
  account_id  integer not null,
  id          uuid not null,
  visitor_id  uuid not null,
  name        text not null,
  type        text not null,
  size        bigint not null,
  sha256      bytea not null,
  blob_id     uuid not null,
  created_at  timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, visitor_id) references chat_visitor on delete cascade,
  foreign key (account_id, blob_id) references blob
);
create index chat_file_visitor on chat_file (account_id, visitor_id);
create index chat_file_created on chat_file (account_id, created_at);

call guard_by_account('chat_widget', 'chat_rule', 'chat_visitor', 'chat_talk', 'chat_line', 'chat_file');
