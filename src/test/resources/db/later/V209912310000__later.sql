-- A migration that is newer than any backup: for the test of restoring.
create table later (account_id integer not null, n integer not null);
insert into later select id, 7 from account;
call guard_by_account('later');
