-- Owner: channel.email. Mailboxes and the mails as they came.

create table mailbox (
  account_id      integer not null references account,
  id              uuid not null,
  address         text not null,
  name            text not null default '',     -- the From name
  agent_in_name   boolean not null default false, -- "Nuria Sanz · Telepuppy" instead of "Telepuppy"
  team_id         uuid,                         -- new conversations go to this team
  signature       text not null default '',
  quote_history   boolean not null default true,
  plus_addressing boolean not null default false, -- replies may come to local+token@domain
  imap_host       text not null default '',
  imap_port       integer not null default 993,
  imap_security   text not null default 'tls' check (imap_security in ('tls', 'starttls', 'none')),
  imap_user       text not null default '',
  imap_folder     text not null default 'INBOX',
  import_days     integer not null default 3 check (import_days between 0 and 365), -- of what lay there before the first visit
  smtp_host       text not null default '',
  smtp_port       integer not null default 587,
  smtp_security   text not null default 'starttls' check (smtp_security in ('tls', 'starttls', 'none')),
  smtp_user       text not null default '',
  auth            text not null default 'password' check (auth in ('password', 'xoauth2')),
  secrets         bytea,                        -- passwords, encrypted with the installation's key
  quiet_after_hours integer not null default 24,
  created_at      timestamptz not null,
  archived_at     timestamptz,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);
create unique index mailbox_address on mailbox (account_id, lower(address)) where archived_at is null;

-- Where the reading of a mailbox stands; apart from the settings, as it changes with every mail.
create table mailbox_cursor (
  account_id     integer not null,
  mailbox_id     uuid not null,
  uid_validity   bigint not null default 0,
  last_uid       bigint not null default 0,
  last_mail_at   timestamptz,                   -- when the server got it
  mails_seen     bigint not null default 0,
  usual_gap      bigint not null default 0,     -- seconds: the longest silence lately, fading with every mail
  last_login_at  timestamptz,
  last_error     text not null default '',
  failing_since  timestamptz,
  polled_by      text not null default '',      -- the node that reads it now
  polled_until   timestamptz,
  primary key (account_id, mailbox_id),
  foreign key (account_id, mailbox_id) references mailbox
);

create table raw_mail (
  account_id   integer not null,
  id           uuid not null,
  mailbox_id   uuid not null,
  source       text not null,         -- imap:<uidvalidity>:<uid>, or '' for pipe and API
  blob_id      uuid not null,
  state        text not null check (state in ('received', 'stored', 'duplicate', 'ignored', 'quarantined', 'discarded')),
  reason       text not null default '',
  detail       text not null default '',
  attempts     integer not null default 0,
  from_address text not null default '',
  subject      text not null default '',
  message_id   uuid,
  fingerprint  text not null default '',         -- the reader's; only of what is no message: it acts once
  received_at  timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, mailbox_id) references mailbox,
  foreign key (account_id, blob_id) references blob
);
create unique index raw_mail_source on raw_mail (account_id, mailbox_id, source) where source <> '';
create index raw_mail_waiting on raw_mail (account_id, received_at) where state = 'received';
create index raw_mail_apart on raw_mail (account_id, state, received_at desc, id desc) where state in ('quarantined', 'ignored');
create index raw_mail_fingerprint on raw_mail (account_id, fingerprint) where fingerprint <> '';
create index raw_mail_message on raw_mail (account_id, message_id) where message_id is not null;

-- How many mails went to one address lately: the breaker against loops.
create table outgoing_mail (
  account_id  integer not null,
  recipient   text not null,
  at          timestamptz not null,
  automatic   boolean not null
);
create index outgoing_mail_recipient on outgoing_mail (account_id, recipient, at);

call guard_by_account('mailbox', 'mailbox_cursor', 'raw_mail', 'outgoing_mail');
