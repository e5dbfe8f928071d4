-- Owner: delegation. What goes to somebody above who may decide (R6), from the rule's proposal to their answer.

create table delegation (
  account_id      integer not null references account,
  id              uuid not null,
  conversation_id uuid not null,          -- in which it stands; that of a merged one goes with it
  origin_id       uuid not null,          -- where it began
  state           text not null check (state in ('proposed', 'dismissed', 'waiting', 'accepted', 'returned', 'answered',
                    'dropped')),
  causes          jsonb not null,         -- list of dev.mostrador.delegation.Cause
  triggers        text[] not null,        -- of the causes, for the figures; empty: somebody's own idea
  began_at        timestamptz not null,
  from_id         uuid,                   -- who delegated; null: a program, or nobody yet
  to_id           uuid,                   -- null: nobody yet
  before_id       uuid,                   -- who had the work, and gets it back
  reason          text not null default '' check (length(reason) <= 1000),
  asks            text not null default '' check (length(asks) <= 1000), -- what is wanted of them
  pack            jsonb,                  -- dev.mostrador.delegation.Pack, as it was when it was delegated
  delegated_at    timestamptz,
  accepted_at     timestamptz,
  ended_at        timestamptz,
  said            text not null default '' check (length(said) <= 2000), -- the answer; why it came back; why not at all
  asked_at        timestamptz,            -- the customer asked for somebody in charge: from then on it counts
  due_at          timestamptz,
  next_at         timestamptz,            -- when the clock does something
  met_at          timestamptz,            -- somebody in charge has spoken to the customer
  missed_at       timestamptz,
  commitment_id   uuid,                   -- the call that is owed instead
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation,
  foreign key (account_id, to_id) references agent,
  foreign key (account_id, from_id) references agent,
  check ((asked_at is null) = (due_at is null)),
  check (state not in ('waiting', 'accepted') or to_id is not null)
);
create unique index delegation_open on delegation (account_id, conversation_id)
  where state in ('proposed', 'waiting', 'accepted');
create index delegation_conversation on delegation (account_id, conversation_id, id);
create index delegation_origin on delegation (account_id, origin_id) where origin_id <> conversation_id;
create index delegation_to on delegation (account_id, to_id, conversation_id) where state in ('waiting', 'accepted');
create index delegation_next on delegation (account_id, next_at) where next_at is not null;
create index delegation_began on delegation (account_id, began_at);

-- How many angry messages a conversation has had.
create table delegation_anger (
  account_id      integer not null references account,
  conversation_id uuid not null,
  messages        integer not null,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation
);

-- What is due says when (docs/adr/0018-what-is-due-across-accounts.md).
create function delegation_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('delegation', new.next_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on delegation for each row
  when (new.next_at is not null) execute function delegation_due();
create trigger due_updated after update of next_at on delegation for each row
  when (new.next_at is not null and new.next_at is distinct from old.next_at) execute function delegation_due();

call guard_by_account('delegation', 'delegation_anger');
