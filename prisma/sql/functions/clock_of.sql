-- The clock of a region, as zoneOf() in lib/values/region-code.ts.
create or replace function clock_of(region text) returns text language sql immutable as $$
  select case when left(region, 2) between '51' and '53' or left(region, 2) between '63' and '65' or left(region, 2) between '71' and '76'
    then 'Asia/Makassar' when left(region, 2) between '81' and '99' then 'Asia/Jayapura' else 'Asia/Jakarta' end
$$;
