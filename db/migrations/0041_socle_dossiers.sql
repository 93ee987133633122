-- Whose patients somebody may open ('tous', or those whose team one of these ids is of), and the instant of the call.
create function socle.fixer(
  p_cpts uuid, p_mandats uuid[], p_lecteurs uuid[], p_sante boolean, p_dossiers text, p_instant timestamptz) returns void
language plpgsql as $$
begin
  perform socle.fixer(p_cpts, p_mandats, p_lecteurs, p_sante);
  execute format('set local maillage.dossiers = %L', coalesce(p_dossiers, ''));
  execute format('set local maillage.instant = %L', coalesce(p_instant::text, ''));
end $$;
grant execute on function socle.fixer(uuid, uuid[], uuid[], boolean, text, timestamptz) to maillage_app, maillage_jobs;
