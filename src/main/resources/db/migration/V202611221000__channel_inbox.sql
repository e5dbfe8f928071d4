-- Owner: channel. Whether a mailbox, a chat or a form is open, who answers for it, and what it says by itself.
-- One without a row here was open before this was asked: it stays open and shows what it lacks.

create table channel_inbox (
  account_id      integer not null references account,
  inbox_id        uuid not null,      -- of a mailbox, a chat_widget or a contact_form
  opening         text not null check (opening in ('open', 'away', 'closed')),
  owner_id        uuid,               -- answers for its being attended well (R64)
  away            jsonb not null,     -- {"spanish","english"}: in the shop's own words
  acknowledgement jsonb not null,     -- dev.mostrador.channel.Acknowledgement
  primary key (account_id, inbox_id),
  foreign key (account_id, owner_id) references agent
);

-- Who has had an automatic acknowledgement today. The key is the claim: whoever inserts it sends, in the same
-- transaction as the receipt.
create table acknowledgement_sent (
  account_id      integer not null references account,
  address         text not null,      -- in lower case
  day             date not null,      -- of the shop
  conversation_id uuid not null,
  primary key (account_id, address, day)
);
create index acknowledgement_sent_conversation on acknowledgement_sent (account_id, conversation_id);
create index acknowledgement_sent_day on acknowledgement_sent (account_id, day);

-- Which form a conversation began with.
create index form_answer_form on form_answer (account_id, form_id, created_at) where conversation_id is not null;

call guard_by_account('channel_inbox', 'acknowledgement_sent');
