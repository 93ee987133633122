-- When the session was opened is part of what it says of itself.
drop function comptes.session_ouverte(bytea, timestamptz, interval);
create function comptes.session_ouverte(p_empreinte bytea, p_maintenant timestamptz, p_inactivite interval)
returns table (compte_id uuid, nom text, prenom text, courriel text, ouverte_le timestamptz, vue_le timestamptz, mandats jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.nom, c.prenom, c.courriel, s.ouverte_le, s.vue_le,
    coalesce((
      select jsonb_agg(jsonb_build_object('cpts', m.cpts_id, 'role', m.role,
        'professionnel', m.professionnel_id, 'du', m.du, 'au', m.au) order by m.du)
      from comptes.mandats m where m.compte_id = c.id), '[]')
  from comptes.sessions s join comptes.comptes c on c.id = s.compte_id
  where s.empreinte = p_empreinte and s.fin_le > p_maintenant
    and s.vue_le > p_maintenant - p_inactivite and c.desactive_le is null
$$;
revoke all on function comptes.session_ouverte(bytea, timestamptz, interval) from public;
grant execute on function comptes.session_ouverte(bytea, timestamptz, interval) to maillage_app;
