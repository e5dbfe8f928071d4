-- Owner: demo. The shops that the demo opened, and no other: what they send stays on this machine. Only the demo writes
-- here, in the transaction that opens its shop.
create table demo_shop (
  account_id integer primary key references account
);
call guard_by_account('demo_shop');
