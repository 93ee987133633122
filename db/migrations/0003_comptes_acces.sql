-- Accounts, mandates, sessions, API keys, audit chain.
create schema comptes;
grant usage on schema comptes to maillage_app, maillage_jobs;

-- People who sign in; one account for several CPTS, hence no tenant here.
create table comptes.comptes (
  id uuid primary key,
  courriel text not null check (courriel = lower(courriel)),
  nom text not null,
  prenom text not null,
  mot_de_passe text,
  desactive_le timestamptz,
  cree_le timestamptz not null,
  constraint un_courriel_n_a_qu_un_compte unique (courriel)
);
select socle.repliquer('comptes.comptes');
grant select, insert, update on comptes.comptes to maillage_app;

-- A role held in one CPTS, from a day to a day (both included, in the zone of the CPTS).
create table comptes.mandats (
  cpts_id uuid not null,
  id uuid not null,
  compte_id uuid not null references comptes.comptes (id),
  role text not null,
  professionnel_id uuid,
  du date not null,
  au date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  check (au is null or au >= du)
);
select socle.distribuer('comptes.mandats');
grant select, insert, update on comptes.mandats to maillage_app;
create index mandats_du_compte on comptes.mandats (compte_id);
create view comptes.public_mandats with (security_invoker = true) as
  select m.cpts_id, m.compte_id, m.role, m.professionnel_id, m.du, m.au, c.nom, c.prenom, c.courriel
  from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
  where c.desactive_le is null;
grant select on comptes.public_mandats to maillage_app;

-- Only a hash of the token is kept: a copy of the database opens no session.
create table comptes.sessions (
  empreinte bytea primary key,
  compte_id uuid not null references comptes.comptes (id),
  ouverte_le timestamptz not null,
  vue_le timestamptz not null,
  fin_le timestamptz not null,
  source text
);
select socle.repliquer('comptes.sessions');
grant select, insert, update, delete on comptes.sessions to maillage_app;
create index sessions_du_compte on comptes.sessions (compte_id);

create table comptes.cles_api (
  cpts_id uuid not null,
  id uuid not null,
  empreinte bytea not null,
  libelle text not null,
  role text not null,
  cree_le timestamptz not null,
  revoquee_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('comptes.cles_api');
grant select, insert, update on comptes.cles_api to maillage_app;
create index cles_api_par_empreinte on comptes.cles_api (empreinte);

-- Attempts at signing in, to slow down guesses per account and per source.
create table comptes.tentatives (
  cle text not null,
  instant timestamptz not null,
  id uuid primary key
);
select socle.repliquer('comptes.tentatives');
grant select, insert, delete on comptes.tentatives to maillage_app;
create index tentatives_recentes on comptes.tentatives (cle, instant);

-- The session, its account and its mandates of the day in one question: asked before any tenant is known.
create function comptes.session_ouverte(p_empreinte bytea, p_maintenant timestamptz, p_inactivite interval)
returns table (compte_id uuid, nom text, prenom text, courriel text, vue_le timestamptz, mandats jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.nom, c.prenom, c.courriel, s.vue_le,
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

create function comptes.cle_ouverte(p_empreinte bytea)
returns table (cpts_id uuid, id uuid, libelle text, role text)
language sql stable security definer set search_path = pg_catalog as $$
  select k.cpts_id, k.id, k.libelle, k.role from comptes.cles_api k
  where k.empreinte = p_empreinte and k.revoquee_le is null
$$;
revoke all on function comptes.cle_ouverte(bytea) from public;
grant execute on function comptes.cle_ouverte(bytea) to maillage_app;

-- Audit: who did what to whom, chained by hash within a CPTS.
create table comptes.traces (
  cpts_id uuid not null,
  rang bigint not null,
  instant timestamptz not null,
  acteur_id uuid,
  acteur_nom text not null,
  roles text not null,
  action text not null,
  objet text,
  personne text,
  detail jsonb not null default '{}',
  precedente bytea not null,
  empreinte bytea not null,
  primary key (cpts_id, rang)
);
select socle.distribuer('comptes.traces');
grant select on comptes.traces to maillage_app;
create trigger traces_jamais_modifiees before update or delete on comptes.traces
  for each row execute function socle.refuser_la_modification();

create table comptes.chaines (
  cpts_id uuid not null,
  rang bigint not null,
  empreinte bytea not null,
  primary key (cpts_id)
);
select socle.distribuer('comptes.chaines');
grant select on comptes.chaines to maillage_app;

create function comptes.empreinte_de(
  p_precedente bytea, p_cpts uuid, p_rang bigint, p_instant timestamptz, p_acteur uuid, p_nom text,
  p_roles text, p_action text, p_objet text, p_personne text, p_detail jsonb) returns bytea
language sql immutable set search_path = pg_catalog as $$
  select sha256(p_precedente || convert_to(jsonb_build_array(
    p_cpts, p_rang, extract(epoch from p_instant), p_acteur, p_nom, p_roles, p_action, p_objet, p_personne, p_detail)::text, 'UTF8'))
$$;

-- Called last in the transaction: it locks the head of the chain, never only its last entry.
create function comptes.tracer(
  p_cpts uuid, p_instant timestamptz, p_acteur uuid, p_nom text, p_roles text,
  p_action text, p_objet text, p_personne text, p_detail jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare tete comptes.chaines; suivante bytea;
begin
  if p_cpts is distinct from nullif(current_setting('maillage.cpts', true), '')::uuid then
    raise exception 'audit entry of another tenant' using errcode = '42501';
  end if;
  insert into comptes.chaines (cpts_id, rang, empreinte) values (p_cpts, 0, sha256(convert_to(p_cpts::text, 'UTF8')))
    on conflict (cpts_id) do nothing;
  select * into tete from comptes.chaines c where c.cpts_id = p_cpts for update;
  suivante := comptes.empreinte_de(tete.empreinte, p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles,
    p_action, p_objet, p_personne, p_detail);
  insert into comptes.traces (cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne, detail, precedente, empreinte)
    values (p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles, p_action, p_objet, p_personne, p_detail, tete.empreinte, suivante);
  update comptes.chaines set rang = tete.rang + 1, empreinte = suivante where cpts_id = p_cpts;
  return tete.rang + 1;
end $$;
revoke all on function comptes.tracer(uuid, timestamptz, uuid, text, text, text, text, text, jsonb) from public;
grant execute on function comptes.tracer(uuid, timestamptz, uuid, text, text, text, text, text, jsonb) to maillage_app;
