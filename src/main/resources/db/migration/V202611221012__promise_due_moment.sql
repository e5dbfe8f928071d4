-- Owner: promise. What is due says when, so that nobody has to ask account by account.

create function promise_clock_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('promise', new.next_alarm_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on promise_clock for each row
  when (new.next_alarm_at is not null) execute function promise_clock_due();
create trigger due_updated after update of next_alarm_at on promise_clock for each row
  when (new.next_alarm_at is not null and new.next_alarm_at is distinct from old.next_alarm_at)
  execute function promise_clock_due();

create function promise_recount_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('recount', new.asked_at, new.account_id);
  return null;
end $$;
create trigger due_asked after insert or update of asked_at on promise_recount for each row
  when (new.ended_at is null) execute function promise_recount_due();

create function commitment_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('commitment', new.next_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on commitment for each row
  when (new.next_at is not null) execute function commitment_due();
create trigger due_updated after update of next_at on commitment for each row
  when (new.next_at is not null and new.next_at is distinct from old.next_at) execute function commitment_due();

create function heartbeat_due() returns trigger language plpgsql as $$
begin
  insert into due_moment (work, at, account_id) values ('heartbeat', new.due_at, new.account_id);
  return null;
end $$;
create trigger due_inserted after insert on heartbeat for each row
  when (new.told_at is null) execute function heartbeat_due();
create trigger due_updated after update of due_at, told_at on heartbeat for each row
  when (new.told_at is null and (new.due_at is distinct from old.due_at or old.told_at is not null))
  execute function heartbeat_due();

-- What is under way already. The policy is for everybody: the owner steps behind it for this moment.
alter table promise_clock no force row level security;
alter table promise_recount no force row level security;
alter table commitment no force row level security;
alter table heartbeat no force row level security;
insert into due_moment (work, at, account_id)
select 'promise', next_alarm_at, account_id from promise_clock where next_alarm_at is not null
union all select 'recount', asked_at, account_id from promise_recount where ended_at is null
union all select 'commitment', next_at, account_id from commitment where next_at is not null
union all select 'heartbeat', due_at, account_id from heartbeat where told_at is null;
alter table promise_clock force row level security;
alter table promise_recount force row level security;
alter table commitment force row level security;
alter table heartbeat force row level security;
