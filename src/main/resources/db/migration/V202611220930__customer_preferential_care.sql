-- Owner: customer. Preferential care (R59): that somebody asked for it, since when, and what helps them. Never an age.
alter table customer
  add column care_since timestamptz,               -- null: nobody asked
  add column care_reason text not null default '', -- stays inside the shop
  add column care_by uuid;                         -- who noted it; null: a program
