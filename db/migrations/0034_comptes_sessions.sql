-- A session says how it was opened, from which browser, and when its owner last proved who they are.
-- Those of before say nothing of it, and last four hours at most: people sign in again.
delete from comptes.sessions;
alter table comptes.sessions add column id uuid not null;
alter table comptes.sessions add column moyen text not null;
alter table comptes.sessions add column agent text not null;
alter table comptes.sessions add column confirmee_le timestamptz not null;
alter table comptes.sessions add constraint une_session_a_un_seul_numero unique (id);
alter table comptes.sessions add constraint une_session_s_ouvre_par_un_moyen_connu
  check (moyen in ('mot-de-passe', 'code', 'cle-d-acces', 'secours', 'pro-sante-connect'));

-- Accounts of the demonstration, whose passwords are written on a page: the only ones that may do without a second
-- factor, and only where the host lets demonstrations be.
alter table comptes.comptes add column demonstration boolean not null default false;

-- What an account holds everywhere, asked before any tenant is known.
create function comptes.mandats_du_compte(p_compte uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(jsonb_build_object('cpts', m.cpts_id, 'role', m.role,
    'professionnel', m.professionnel_id, 'du', m.du, 'au', m.au) order by m.du), '[]')
  from comptes.mandats m where m.compte_id = p_compte
$$;
revoke all on function comptes.mandats_du_compte(uuid) from public;
grant execute on function comptes.mandats_du_compte(uuid) to maillage_app;

drop function comptes.session_ouverte(bytea, timestamptz, interval);
create function comptes.session_ouverte(p_empreinte bytea, p_maintenant timestamptz, p_inactivite interval)
returns table (id uuid, compte_id uuid, nom text, prenom text, courriel text, demonstration boolean, moyen text,
  ouverte_le timestamptz, vue_le timestamptz, confirmee_le timestamptz, mandats jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, c.id, c.nom, c.prenom, c.courriel, c.demonstration, s.moyen, s.ouverte_le, s.vue_le, s.confirmee_le,
    comptes.mandats_du_compte(c.id)
  from comptes.sessions s join comptes.comptes c on c.id = s.compte_id
  where s.empreinte = p_empreinte and s.fin_le > p_maintenant
    and s.vue_le > p_maintenant - p_inactivite and c.desactive_le is null
$$;
revoke all on function comptes.session_ouverte(bytea, timestamptz, interval) from public;
grant execute on function comptes.session_ouverte(bytea, timestamptz, interval) to maillage_app;
