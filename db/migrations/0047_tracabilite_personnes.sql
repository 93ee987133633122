-- Ranks of the entries about these people. A function of the owner, because array operators are not leakproof: behind
-- the policies of the application the index of `personnes` would not be searched.
create function tracabilite.rangs_de(p_cpts uuid, p_personnes uuid[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog as $$
  select t.rang from tracabilite.traces t
  where t.cpts_id = p_cpts and t.personne = any (p_personnes::text[])
    and p_cpts = nullif(current_setting('maillage.cpts', true), '')::uuid
  union
  select t.rang from tracabilite.traces t
  where t.cpts_id = p_cpts and t.personnes <> '{}' and t.personnes && p_personnes
    and p_cpts = nullif(current_setting('maillage.cpts', true), '')::uuid
$$;
revoke all on function tracabilite.rangs_de(uuid, uuid[]) from public;
grant execute on function tracabilite.rangs_de(uuid, uuid[]) to maillage_app;
