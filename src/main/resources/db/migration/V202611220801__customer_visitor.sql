-- Owner: customer. Who chats may have no address: known by the browser, or by the number that the shop's own page gave.
alter table customer_identity drop constraint customer_identity_kind_check;
alter table customer_identity add constraint customer_identity_kind_check
  check (kind in ('email', 'phone', 'visitor', 'shop_user'));
