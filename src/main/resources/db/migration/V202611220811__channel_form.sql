-- Owner: channel. Forms that customers write to us by, and what they filled in.

create table contact_form (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null,          -- what colleagues call it
  mailbox_id  uuid,                   -- answers leave from it; null: from the shop's first one
  team_id     uuid,                   -- takes the conversations that begin here
  register    text not null check (register in ('usted', 'tu', 'vos')),
  texts       jsonb not null default '{}',  -- {"es":{"heading","intro","thanks"},"en":{…}}
  fields      jsonb not null default '[]',  -- in their order
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, mailbox_id) references mailbox,
  foreign key (account_id, team_id) references team (account_id, id)
);
create unique index contact_form_name on contact_form (account_id, lower(name)) where archived_at is null;

-- Everything that was sent: filed as a message, or held until somebody has looked at it.
create table form_answer (
  account_id      integer not null,
  id              uuid not null,
  form_id         uuid,               -- null: it came by another way, as from the chat out of hours
  state           text not null check (state in ('filed', 'held', 'discarded')),
  why             text not null default '',   -- held: message key of a sentence
  visitor         text not null,      -- whence it came, as a number that leads nowhere
  page_key        text not null,      -- of the page that it was filled in on; '' when it had none
  digest          text not null,      -- of all that was written
  language        text not null,
  name            text not null,
  email           text not null,
  subject         text not null,
  answers         jsonb not null,     -- [{"key","label","kind","value"}]
  files           jsonb not null default '[]',  -- of a held one: [{"name","type","blob","size"}]
  inbox           text not null,
  team_id         uuid,
  conversation_id uuid,
  created_at      timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, form_id) references contact_form,
  foreign key (account_id, conversation_id) references conversation
);
create index form_answer_visitor on form_answer (account_id, visitor, created_at desc);
create index form_answer_page on form_answer (account_id, page_key) where page_key <> '';
create index form_answer_held on form_answer (account_id, id) where state = 'held';
create index form_answer_conversation on form_answer (account_id, conversation_id) where conversation_id is not null;

call guard_by_account('contact_form', 'form_answer');
