-- Owner: conversation. What can be done with whole conversations: one taken into another, spam, waiting for an answer
-- without a date, the language they are held in.

alter table conversation
  drop constraint conversation_state_check,
  drop constraint conversation_check,
  add column merged_into uuid,          -- it is shown in that one; undone by clearing it (docs/adr/0009)
  add column merged_at timestamptz,
  add column merged_by uuid,
  add column kept_state text,           -- of the other one, when taking this one in woke it
  add column kept_snoozed_until timestamptz,
  add column former_state text,         -- before it was merged or became spam
  add column former_snoozed_until timestamptz,
  add column spam_at timestamptz,
  add column language text,             -- ISO 639-1, as detected or as an agent says; null: not known
  add column language_by_hand boolean not null default false,
  add constraint conversation_state_known check (state in ('open', 'snoozed', 'resolved', 'closed', 'spam', 'merged')),
  add constraint conversation_snooze check (snoozed_until is null or state = 'snoozed'),
  add constraint conversation_merge check ((state = 'merged') = (merged_into is not null)),
  add constraint conversation_former check ((state in ('spam', 'merged')) = (former_state is not null)),
  add constraint conversation_spam check ((state = 'spam') = (spam_at is not null)),
  add foreign key (account_id, merged_into) references conversation (account_id, id);
create index conversation_merged_into on conversation (account_id, merged_into) where merged_into is not null;
create index conversation_spam_at on conversation (account_id, spam_at) where state = 'spam';

-- The snoozed ones, the next to wake first; those that wait for an answer alone come last.
drop index conversation_snoozed;
create index conversation_snoozed on conversation
  (account_id, (coalesce(snoozed_until, timestamptz '9999-12-31 00:00:00+00')), id) where state = 'snoozed';

-- Split off: where it was filed before. Answers to it that still name the old number follow.
alter table message add column split_from uuid;

-- Given by taking another one in: it goes with that one.
alter table conversation_tag add column through uuid;

-- Two conversations that belong together; `one` is the smaller id, so that a pair is there once.
create table conversation_link (
  account_id integer not null,
  one_id     uuid not null,
  other_id   uuid not null,
  linked_by  uuid,
  linked_at  timestamptz not null,
  primary key (account_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (account_id, one_id) references conversation (account_id, id),
  foreign key (account_id, other_id) references conversation (account_id, id)
);
create index conversation_link_other on conversation_link (account_id, other_id);

-- Who follows a conversation without working on it; gone when it is closed.
create table participant (
  account_id      integer not null,
  agent_id        uuid not null,
  conversation_id uuid not null,
  through         uuid,                  -- came with a conversation that was taken in
  added_at        timestamptz not null,
  unseen          boolean not null default false, -- the customer has written since
  primary key (account_id, agent_id, conversation_id),
  foreign key (account_id, agent_id) references agent,
  foreign key (account_id, conversation_id) references conversation
);
create index participant_conversation on participant (account_id, conversation_id);
create index participant_unseen on participant (account_id, agent_id) where unseen;

-- Whose new messages go to the spam without a word.
create table blocked_sender (
  account_id integer not null references account,
  id         uuid not null,
  kind       text not null check (kind in ('address', 'domain')),
  value      text not null check (value = lower(value)),
  blocked_by uuid,
  blocked_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, kind, value)
);

call guard_by_account('conversation_link', 'participant', 'blocked_sender');
