-- Today where whoever asks works.
create or replace function day_of_actor() returns date language sql stable as $$
  select (clock_timestamp() at time zone clock_of(replace(coalesce(current_setting('salur.from', true), ''), ':', '')))::date
$$;
