-- Owner: customer. A name is the same person's in capitals and without its accents. A column and not an expression: behind
-- row-level security an index over a function is of no use to who looks for its value.

alter table customer add column folded_name text not null
  generated always as (translate(lower(name), 'áàäâãåéèëêíìïîóòöôõúùüûñç', 'aaaaaaeeeeiiiiooooouuuunc')) stored;

create index customer_folded_name on customer (account_id, folded_name) where merged_into is null;
