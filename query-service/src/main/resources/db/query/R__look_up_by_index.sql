-- To the end of the transaction rows are looked up one by one, by index: plans are kept for as long as a session lives, and
-- perhaps were made while the tables were empty. Always true, so that a statement may begin with it.
create or replace function query.look_up_by_index() returns boolean
language sql as $$
    select set_config('enable_seqscan', 'off', true) = 'off'
       and set_config('enable_bitmapscan', 'off', true) = 'off'
       and set_config('enable_hashjoin', 'off', true) = 'off'
       and set_config('enable_mergejoin', 'off', true) = 'off'
$$;
