-- Owner: remedy. What the shop gave to content its customers, who decided it, and what waits for somebody's decision.

-- The ledger. Rows are only added: what is taken back is a row of its own with the amount negated. When a conversation is
-- deleted its rows forget it and its words; the money stays.
create table concession (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid,                 -- as filed; null: deleted
  number          bigint,               -- of the conversation; null: deleted
  customer_id     uuid not null,        -- as filed; may be merged into another
  remedy          text not null check (remedy in ('refund', 'coupon', 'resend', 'gift', 'other')),
  amount          bigint not null check (amount <> 0), -- in the smallest unit of the currency
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  reason          text not null,        -- key in the tree of reasons
  why             text not null check (length(why) <= 500),
  asked_by        uuid not null,        -- who wanted it for the customer
  decided_by      uuid not null,        -- in whose power it was: the same, or who approved it
  written_by      uuid not null,        -- the same, or who took it back
  at              timestamptz not null,
  counted_on      date not null,        -- the shop's day against whose month it counts; of a row that takes back: the other's
  version         integer,              -- of the protocol; null: none was in force
  approval_id     uuid,
  withdraws       uuid,
  request_key     text not null,        -- the same wish twice is one concession
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, customer_id) references customer,
  foreign key (account_id, asked_by) references agent,
  foreign key (account_id, decided_by) references agent,
  foreign key (account_id, written_by) references agent,
  foreign key (account_id, withdraws) references concession,
  check ((amount < 0) = (withdraws is not null)),
  check ((conversation_id is null) = (number is null))
);
create unique index concession_request on concession (account_id, request_key);
create unique index concession_withdraws on concession (account_id, withdraws) where withdraws is not null;
create index concession_conversation on concession (account_id, conversation_id);
create index concession_customer on concession (account_id, customer_id, id);
create index concession_decided on concession (account_id, decided_by, counted_on);
create index concession_at on concession (account_id, at);

-- Somebody wants to give more than is in their power.
create table approval (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,        -- as filed
  number          bigint not null,      -- of the conversation
  customer_id     uuid not null,
  remedy          text not null check (remedy in ('refund', 'coupon', 'resend', 'gift', 'other')),
  amount          bigint not null check (amount > 0),
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  reason          text not null,
  why             text not null check (length(why) between 1 and 500),
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  version         integer,
  exceeded        text not null check (exceeded in ('case', 'customer', 'month')), -- the limit, and how it stood then
  allowed         bigint not null,
  given           bigint not null,
  due_at          timestamptz not null, -- by when somebody should have decided
  told            uuid[] not null default '{}', -- who may decide as the protocol names them, in the order of telling
  state           text not null default 'pending' check (state in ('pending', 'approved', 'refused', 'withdrawn')),
  decided_by      uuid,
  decided_at      timestamptz,
  decided_amount  bigint,               -- may be another than was asked for
  answer          text not null default '' check (length(answer) <= 500),
  request_key     text not null,
  next_at         timestamptz,          -- when the next person is told
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, customer_id) references customer,
  foreign key (account_id, asked_by) references agent,
  foreign key (account_id, decided_by) references agent,
  check ((state = 'pending') = (decided_at is null)),
  check (next_at is null or state = 'pending')
);
create unique index approval_request on approval (account_id, request_key);
create index approval_conversation on approval (account_id, conversation_id);
create index approval_pending on approval (account_id, id) where state = 'pending';
create index approval_next on approval (account_id, next_at) where next_at is not null;

-- What is due says when (docs/adr/0018-what-is-due-across-accounts.md).
create function approval_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('approval', new.next_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on approval for each row
  when (new.next_at is not null) execute function approval_due();
create trigger due_updated after update of next_at on approval for each row
  when (new.next_at is not null and new.next_at is distinct from old.next_at) execute function approval_due();

call guard_by_account('concession', 'approval');
