-- Owner: survey. Whether customers are asked how they were attended, and what they said.

create table survey_policy (
  account_id  integer primary key references account,
  is_on       boolean not null,
  days        integer not null check (days between 0 and 7),    -- after the matter's end
  rest_days   integer not null check (rest_days between 0 and 365), -- between two questions to one customer
  channels    text[] not null
);

-- The ending that a conversation is at: asked about once. Gone when it is opened again.
create table survey_ending (
  account_id      integer not null references account,
  conversation_id uuid not null,
  ended_at        timestamptz not null,
  next_at         timestamptz,                   -- when it is asked about
  outcome         text not null default '' check (outcome in ('', 'asked', 'passed')),
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation,
  check (outcome = '' or next_at is null)
);
create index survey_ending_next on survey_ending (account_id, next_at) where next_at is not null;

-- What is due says when (docs/adr/0018-what-is-due-across-accounts.md).
create function survey_ending_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('survey', new.next_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on survey_ending for each row
  when (new.next_at is not null) execute function survey_ending_due();
create trigger due_updated after update of next_at on survey_ending for each row
  when (new.next_at is not null and new.next_at is distinct from old.next_at) execute function survey_ending_due();

-- One row a question that was asked: without an answer it counts for how many answer.
create table survey_answer (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,
  number          bigint not null,               -- of the conversation
  customer_id     uuid not null,
  agent_id        uuid not null,                 -- who had written to the customer last
  message_id      uuid not null,                 -- in which it was asked
  channel         text not null,
  asked_at        timestamptz not null,
  answered_at     timestamptz,                   -- for the first time
  value           smallint check (value between 1 and 5),
  comment         text not null default '',
  way             text not null default '' check (way in ('', 'link')),
  changes         integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, agent_id) references agent,
  check ((answered_at is null) = (value is null))
);
create index survey_answer_asked on survey_answer (account_id, asked_at);
create index survey_answer_conversation on survey_answer (account_id, conversation_id);
create index survey_answer_customer on survey_answer (account_id, customer_id, asked_at);
create index survey_answer_answered on survey_answer (account_id, id) where answered_at is not null;

call guard_by_account('survey_policy', 'survey_ending', 'survey_answer');
