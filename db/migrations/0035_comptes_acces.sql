-- Who may enter: invitations, requests for an account, delegations; mandates that end at once; keys that say when they served.

-- Ended before its term, at that instant: `au` alone would leave the rest of the day.
alter table comptes.mandats add column fini_le timestamptz;
-- The same role twice for the same person and days says nothing more: the first one given stays.
update comptes.mandats m set fini_le = now() where exists (
  select from comptes.mandats d where d.cpts_id = m.cpts_id and d.compte_id = m.compte_id and d.role = m.role
    and daterange(d.du, d.au, '[]') && daterange(m.du, m.au, '[]') and (d.cree_le, d.id) < (m.cree_le, m.id));
alter table comptes.mandats add constraint un_role_ne_se_donne_qu_une_fois_a_la_fois
  exclude using gist (cpts_id with =, compte_id with =, role with =, daterange(du, au, '[]') with &&) where (fini_le is null);
create or replace view comptes.public_mandats with (security_invoker = true) as
  select m.cpts_id, m.compte_id, m.role, m.professionnel_id, m.du, m.au, c.nom, c.prenom, c.courriel
  from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
  where c.desactive_le is null and m.fini_le is null;

create or replace function comptes.mandats_du_compte(p_compte uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(jsonb_build_object('cpts', m.cpts_id, 'role', m.role,
    'professionnel', m.professionnel_id, 'du', m.du, 'au', m.au) order by m.du), '[]')
  from comptes.mandats m where m.compte_id = p_compte and m.fini_le is null
$$;

-- Somebody who asks for an account from the public page. One that waits for each address.
create table comptes.demandes_de_compte (
  cpts_id uuid not null,
  id uuid not null,
  courriel text not null check (courriel = lower(courriel)),
  nom text not null,
  prenom text not null,
  profession text not null,
  rpps text,
  message text,
  recue_le timestamptz not null,
  -- Sent again meanwhile: how many times, and when last.
  fois integer not null default 1,
  derniere_le timestamptz not null,
  decision text check (decision in ('approuvee', 'declinee')),
  raison text,
  decidee_le timestamptz,
  decidee_par uuid,
  primary key (cpts_id, id),
  check ((decision is null) = (decidee_le is null))
);
select socle.distribuer('comptes.demandes_de_compte');
create unique index une_seule_demande_de_compte_attend_par_courriel on comptes.demandes_de_compte (cpts_id, courriel)
  where decision is null;
grant select, insert, update, delete on comptes.demandes_de_compte to maillage_app;

-- A role offered to an address. Whoever opens the link and accepts becomes, or already is, the account of that address.
create table comptes.invitations (
  cpts_id uuid not null,
  id uuid not null,
  courriel text not null check (courriel = lower(courriel)),
  nom text,
  prenom text,
  role text not null,
  professionnel_id uuid,
  du date not null,
  au date,
  -- Asked by a professional for themself: what this person will do for them.
  delegant_id uuid,
  delegation_de uuid,
  portees text[],
  demande_id uuid,
  invite_par uuid,
  invite_par_nom text not null,
  cree_le timestamptz not null,
  envoyee_le timestamptz not null,
  expire_le timestamptz not null,
  acceptee_le timestamptz,
  compte_id uuid,
  retiree_le timestamptz,
  primary key (cpts_id, id),
  check (au is null or au >= du),
  check (acceptee_le is null or retiree_le is null),
  check ((delegation_de is null) = (portees is null))
);
select socle.distribuer('comptes.invitations');
-- One that waits for each address and role, and for each professional who asks for a delegate.
create unique index une_seule_invitation_attend_par_courriel_et_role
  on comptes.invitations (cpts_id, courriel, role, coalesce(delegation_de, '00000000-0000-0000-0000-000000000000'))
  where acceptee_le is null and retiree_le is null;
grant select, insert, update on comptes.invitations to maillage_app;

-- What a professional lets somebody of the CPTS do for them.
create table comptes.delegations (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  delegant_id uuid not null,
  delegue_id uuid not null,
  portees text[] not null check (cardinality(portees) > 0),
  du date not null,
  au date,
  cree_le timestamptz not null,
  revoquee_le timestamptz,
  revoquee_par uuid,
  primary key (cpts_id, id),
  check (au is null or au >= du),
  constraint nul_ne_se_delegue_a_soi_meme check (delegant_id <> delegue_id)
);
select socle.distribuer('comptes.delegations');
alter table comptes.delegations add foreign key (delegant_id) references comptes.comptes (id);
alter table comptes.delegations add foreign key (delegue_id) references comptes.comptes (id);
alter table comptes.delegations add constraint une_delegation_ne_se_donne_qu_une_fois_a_la_fois
  exclude using gist (cpts_id with =, professionnel_id with =, delegue_id with =, daterange(du, au, '[]') with &&)
  where (revoquee_le is null);
grant select, insert, update on comptes.delegations to maillage_app;
create index delegations_du_delegue on comptes.delegations (delegue_id);

-- Delegations of an account everywhere, asked before any tenant is known. Each says the days on which who gave it holds a
-- mandate as that professional: out of them it gives nothing.
create function comptes.delegations_du_compte(p_compte uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(jsonb_build_object('cpts', d.cpts_id, 'professionnel', d.professionnel_id,
    'portees', d.portees, 'du', d.du, 'au', d.au, 'mandats', (
      select coalesce(jsonb_agg(jsonb_build_object('du', m.du, 'au', m.au)), '[]')
      from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
      where m.cpts_id = d.cpts_id and m.compte_id = d.delegant_id and m.professionnel_id = d.professionnel_id
        and m.fini_le is null and c.desactive_le is null)) order by d.id), '[]')
  from comptes.delegations d where d.delegue_id = p_compte and d.revoquee_le is null
$$;
revoke all on function comptes.delegations_du_compte(uuid) from public;
grant execute on function comptes.delegations_du_compte(uuid) to maillage_app;

-- An API key says who made it and when it last served, to the minute.
alter table comptes.cles_api add column cree_par text not null default '';
alter table comptes.cles_api add column vue_le timestamptz;
create function comptes.noter_usage_de_cle(p_empreinte bytea, p_maintenant timestamptz) returns void
language sql security definer set search_path = pg_catalog as $$
  update comptes.cles_api set vue_le = p_maintenant
  where empreinte = p_empreinte and revoquee_le is null
    and (vue_le is null or vue_le < p_maintenant - interval '1 minute')
$$;
revoke all on function comptes.noter_usage_de_cle(bytea, timestamptz) from public;
grant execute on function comptes.noter_usage_de_cle(bytea, timestamptz) to maillage_app;
