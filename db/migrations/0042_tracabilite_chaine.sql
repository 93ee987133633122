-- What an entry says of people: one (`personne`), or all those a list showed (`personnes`). Both are pseudonyms.
-- `version` says how the hash was made: entries written with the accounts keep theirs, and stay verifiable.
alter table tracabilite.traces
  add column version smallint not null default 1,
  add column personnes uuid[] not null default '{}',
  add constraint une_trace_nomme_cinq_cents_personnes_au_plus check (cardinality(personnes) <= 500);
create index traces_par_instant on tracabilite.traces (cpts_id, instant);
create index traces_de_la_personne on tracabilite.traces (cpts_id, personne, rang) where personne is not null;
create index traces_des_personnes on tracabilite.traces using gin (personnes) where personnes <> '{}';

-- The hash: SHA-256 of the hash before and of a JSON text that any program can write again (ADR 21).
create function tracabilite.empreinte_de(
  p_precedente bytea, p_cpts uuid, p_rang bigint, p_instant timestamptz, p_acteur uuid, p_nom text, p_roles text,
  p_action text, p_objet text, p_personne text, p_personnes uuid[], p_detail jsonb) returns bytea
language sql immutable set search_path = pg_catalog as $$
  select sha256(p_precedente || convert_to(jsonb_build_array(2, p_cpts, p_rang, extract(epoch from p_instant), p_acteur,
    p_nom, p_roles, p_action, p_objet, p_personne, p_personnes, p_detail)::text, 'UTF8'))
$$;
revoke all on function tracabilite.empreinte_de(bytea, uuid, bigint, timestamptz, uuid, text, text, text, text, text, uuid[], jsonb)
  from public;

-- Called last in the transaction: it locks the head of the chain, never only its last entry. What belongs to no CPTS,
-- such as a sign-in, is written under the installation.
create function tracabilite.tracer(
  p_cpts uuid, p_instant timestamptz, p_acteur uuid, p_nom text, p_roles text,
  p_action text, p_objet text, p_personne text, p_personnes uuid[], p_detail jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare tete tracabilite.chaines; suivante bytea;
begin
  if p_cpts is distinct from
    coalesce(nullif(current_setting('maillage.cpts', true), ''), '00000000-0000-7000-8000-000000000000')::uuid then
    raise exception 'audit entry of another tenant' using errcode = '42501';
  end if;
  select * into tete from tracabilite.chaines c where c.cpts_id = p_cpts for update;
  if not found then
    insert into tracabilite.chaines (cpts_id, rang, empreinte)
      values (p_cpts, 0, sha256(convert_to(p_cpts::text, 'UTF8'))) on conflict (cpts_id) do nothing;
    select * into tete from tracabilite.chaines c where c.cpts_id = p_cpts for update;
  end if;
  suivante := tracabilite.empreinte_de(tete.empreinte, p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles,
    p_action, p_objet, p_personne, p_personnes, p_detail);
  insert into tracabilite.traces (cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne,
      personnes, detail, version, precedente, empreinte)
    values (p_cpts, tete.rang + 1, p_instant, p_acteur, p_nom, p_roles, p_action, p_objet, p_personne,
      p_personnes, p_detail, 2, tete.empreinte, suivante);
  update tracabilite.chaines set rang = tete.rang + 1, empreinte = suivante where cpts_id = p_cpts;
  return tete.rang + 1;
end $$;
revoke all on function tracabilite.tracer(uuid, timestamptz, uuid, text, text, text, text, text, uuid[], jsonb) from public;
grant execute on function tracabilite.tracer(uuid, timestamptz, uuid, text, text, text, text, text, uuid[], jsonb) to maillage_app;

-- What each walk along the chain found; the next one starts where the last whole one ended.
create table tracabilite.verifications (
  cpts_id uuid not null,
  id uuid not null,
  faite_le timestamptz not null,
  complete boolean not null,
  entrees bigint not null,
  -- Last entry that was found good, and its hash.
  rang bigint not null,
  empreinte text not null,
  rupture_rang bigint,
  rupture_nature text,
  rupture_le timestamptz,
  primary key (cpts_id, id),
  check ((rupture_rang is null) = (rupture_nature is null))
);
select socle.distribuer('tracabilite.verifications');
grant select, insert on tracabilite.verifications to maillage_app;
create index verifications_recentes on tracabilite.verifications (cpts_id, faite_le desc);

-- Last entry that the watch over bulk reading has looked at.
create table tracabilite.veilles (
  cpts_id uuid not null,
  rang bigint not null,
  primary key (cpts_id)
);
select socle.distribuer('tracabilite.veilles');
grant select, insert, update on tracabilite.veilles to maillage_app;

-- What the coordination and the host must look at: an account that read many patients, a broken chain.
create table tracabilite.alertes (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('lecture-massive', 'chaine-rompue')),
  -- The account or the API key that read; the entry that broke.
  sujet text not null,
  auteur_nom text,
  -- How many patients, or the rank of the broken entry.
  nombre bigint not null,
  levee_le timestamptz not null,
  -- As long as this lasts the same subject raises no other.
  periode tstzrange not null,
  vue_le timestamptz,
  vue_par uuid,
  vue_par_nom text,
  commentaire text,
  primary key (cpts_id, id),
  check ((vue_le is null) = (commentaire is null))
);
select socle.distribuer('tracabilite.alertes');
alter table tracabilite.alertes add constraint une_alerte_par_heure_et_par_compte
  exclude using gist (cpts_id with =, genre with =, sujet with =, periode with &&);
grant select, insert on tracabilite.alertes to maillage_app;
grant update (vue_le, vue_par, vue_par_nom, commentaire) on tracabilite.alertes to maillage_app;
create index alertes_a_voir on tracabilite.alertes (cpts_id, levee_le) where vue_le is null;
