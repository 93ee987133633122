-- Who reads, beside for whom: the ids a patient may have opposed, and whether the roles at hand open health data.
create function socle.fixer(p_cpts uuid, p_mandats uuid[], p_lecteurs uuid[], p_sante boolean) returns void
language plpgsql as $$
begin
  execute format('set local maillage.cpts = %L', coalesce(p_cpts::text, ''));
  execute format('set local maillage.mandats = %L', coalesce(array_to_string(p_mandats, ','), ''));
  execute format('set local maillage.lecteurs = %L', coalesce(array_to_string(p_lecteurs, ','), ''));
  execute format('set local maillage.sante = %L', case when p_sante then 'oui' else '' end);
end $$;
grant execute on function socle.fixer(uuid, uuid[], uuid[], boolean) to maillage_app, maillage_jobs;

-- Health data: a tenant table that the bureau, the treasurer, the institutions and the host cannot read even by a
-- query that forgets to ask, and that a mandate in another CPTS does not open.
create function socle.reserver_aux_soins(p_table text) returns void
language plpgsql as $$
begin
  execute format('drop policy if exists autres_cpts on %s', p_table::regclass);
  execute format('create policy soins on %s as restrictive to maillage_app
    using (current_setting(''maillage.sante'', true) = ''oui'')', p_table::regclass);
end $$;
