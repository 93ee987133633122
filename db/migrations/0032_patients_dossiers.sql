-- Patients: identity under encryption, care team, answers of the person, oppositions, emergency access.
create schema patients;
grant usage on schema patients to maillage_app, maillage_jobs;

-- One record per person. Traits are ciphertext; what is searched is a keyed index of it, worth nothing without the key.
create table patients.patients (
  cpts_id uuid not null,
  id uuid not null,
  nom_de_naissance bytea,
  prenoms bytea,
  nom_utilise bytea,
  prenom_utilise bytea,
  date_de_naissance bytea,
  sexe bytea,
  commune_de_naissance bytea,
  telephone bytea,
  courriel bytea,
  contact bytea,
  matricule bytea,
  nature_du_matricule text check (nature_du_matricule in ('NIR', 'NIA', 'NIR-TEST', 'NIR-DEMO')),
  statut_de_l_identite text not null default 'PROV' check (statut_de_l_identite in ('PROV', 'RECUP', 'VALI', 'QUAL')),
  verification text,
  verifiee_le timestamptz,
  verifiee_par_nom text,
  commune text,
  medecin_traitant text not null default 'inconnu' check (medecin_traitant in ('inconnu', 'aucun', 'nomme')),
  medecin_traitant_id uuid,
  index_identite bytea,
  index_nom_date bytea,
  index_nom_utilise_date bytea,
  index_telephone bytea,
  index_matricule bytea,
  -- Two people may have the same name, first name and birth date: the second is numbered when somebody says so.
  homonyme smallint not null default 0,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  modifie_le timestamptz not null,
  derniere_activite_le timestamptz not null,
  efface_le timestamptz,
  primary key (cpts_id, id),
  constraint une_personne_n_a_qu_un_dossier unique (cpts_id, index_identite, homonyme),
  constraint un_dossier_dit_de_qui_il_est check (efface_le is not null or (nom_de_naissance is not null
    and prenoms is not null and date_de_naissance is not null and sexe is not null and index_identite is not null)),
  constraint un_medecin_traitant_est_nomme check ((medecin_traitant = 'nomme') = (medecin_traitant_id is not null)),
  constraint un_matricule_a_une_nature check ((matricule is null) = (nature_du_matricule is null))
);
select socle.distribuer('patients.patients');
select socle.reserver_aux_soins('patients.patients');
grant select, insert, update on patients.patients to maillage_app;
create index patients_par_nom on patients.patients (cpts_id, index_nom_date);
create index patients_par_nom_utilise on patients.patients (cpts_id, index_nom_utilise_date);
create index patients_par_telephone on patients.patients (cpts_id, index_telephone);
create index patients_par_matricule on patients.patients (cpts_id, index_matricule);
create index patients_recents on patients.patients (cpts_id, derniere_activite_le desc);

-- Équipe de soins (L1110-12 CSP), and those beyond it with whom the person agreed to share.
create table patients.equipe (
  cpts_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  genre text not null check (genre in ('professionnel', 'compte')),
  membre_id uuid not null,
  membre_nom text not null,
  fonction text not null,
  cadre text not null check (cadre in ('equipe', 'partage')),
  -- Who opened the record keeps what they wrote in sight before the person answered anything.
  ouvreur boolean not null default false,
  depuis timestamptz not null,
  jusqu_a timestamptz,
  ajoute_par_nom text not null,
  retire_par_nom text,
  primary key (cpts_id, id),
  check (jusqu_a is null or jusqu_a >= depuis),
  constraint un_membre_n_est_qu_une_fois_dans_l_equipe
    exclude using gist (cpts_id with =, patient_id with =, membre_id with =, tstzrange(depuis, jusqu_a) with &&)
);
select socle.distribuer('patients.equipe');
select socle.reserver_aux_soins('patients.equipe');
grant select, insert, update on patients.equipe to maillage_app;
alter table patients.equipe add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
create index equipe_du_patient on patients.equipe (cpts_id, patient_id);
create index equipes_du_membre on patients.equipe (cpts_id, membre_id);

-- What the person answered: to the exchange within the team, to the sharing beyond it (L1110-4 CSP). Never erased.
create table patients.accords (
  cpts_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  objet text not null check (objet in ('echange', 'partage')),
  reponse text not null check (reponse in ('oui', 'non')),
  voie text not null check (voie in ('oral', 'ecrit', 'lien')),
  donne_par text not null check (donne_par in ('patient', 'representant')),
  version_du_texte integer not null,
  recueilli_le timestamptz not null,
  recueilli_par_nom text not null,
  fini_le timestamptz,
  fini_par_nom text,
  primary key (cpts_id, id)
);
select socle.distribuer('patients.accords');
select socle.reserver_aux_soins('patients.accords');
grant select, insert, update on patients.accords to maillage_app;
alter table patients.accords add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
create unique index une_seule_reponse_en_cours_par_objet on patients.accords (cpts_id, patient_id, objet) where fini_le is null;

-- What is read to people before they answer, as the CPTS wrote it; version 0 is the one the program ships.
create table patients.textes (
  cpts_id uuid not null,
  objet text not null check (objet in ('echange', 'partage')),
  version integer not null check (version > 0),
  texte text not null,
  ecrit_le timestamptz not null,
  ecrit_par_nom text not null,
  primary key (cpts_id, objet, version)
);
select socle.distribuer('patients.textes');
grant select, insert on patients.textes to maillage_app;

-- A patient blocks one named professional.
create table patients.oppositions (
  cpts_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  professionnel_id uuid not null,
  professionnel_nom text not null,
  voie text not null check (voie in ('oral', 'ecrit', 'lien')),
  posee_le timestamptz not null,
  posee_par_nom text not null,
  levee_le timestamptz,
  levee_par_nom text,
  primary key (cpts_id, id)
);
select socle.distribuer('patients.oppositions');
select socle.reserver_aux_soins('patients.oppositions');
grant select, insert, update on patients.oppositions to maillage_app;
alter table patients.oppositions add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
create unique index une_opposition_par_professionnel on patients.oppositions (cpts_id, patient_id, professionnel_id) where levee_le is null;

-- Emergency access: one patient, one hour, read only, reviewed.
create table patients.bris_de_glace (
  cpts_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  compte_id uuid not null,
  par_nom text not null,
  professionnel_id uuid,
  raison text not null,
  precision bytea not null,
  ouvert_le timestamptz not null,
  finit_le timestamptz not null check (finit_le > ouvert_le),
  revu_le timestamptz,
  revu_par_nom text,
  justifie boolean,
  commentaire bytea,
  primary key (cpts_id, id)
);
select socle.distribuer('patients.bris_de_glace');
select socle.reserver_aux_soins('patients.bris_de_glace');
grant select, insert, update on patients.bris_de_glace to maillage_app;
alter table patients.bris_de_glace add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
create index bris_de_glace_du_patient on patients.bris_de_glace (cpts_id, patient_id, compte_id, finit_le);
create index bris_de_glace_a_revoir on patients.bris_de_glace (cpts_id, ouvert_le) where revu_le is null;

-- True when the person, now, blocks one of the professionals on whose behalf somebody looks.
create function patients.est_oppose(p_cpts uuid, p_patient uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  lecteurs constant text := nullif(current_setting('maillage.lecteurs', true), '');
begin
  if lecteurs is null then return false; end if;
  return exists (select from patients.oppositions o
    where o.cpts_id = p_cpts and o.patient_id = p_patient and o.levee_le is null
      and o.professionnel_id = any (string_to_array(lecteurs, ',')::uuid[]));
end $$;
revoke all on function patients.est_oppose(uuid, uuid) from public;
grant execute on function patients.est_oppose(uuid, uuid) to maillage_app;

-- Professionals and account on whose behalf somebody looks who does not hold every record; null when they hold all.
-- Unset, they hold none.
create function patients.membres() returns uuid[]
language sql stable set search_path = pg_catalog as $$
  select case when current_setting('maillage.dossiers', true) = 'tous' then null
    else coalesce(string_to_array(nullif(current_setting('maillage.dossiers', true), ''), ',')::uuid[], '{}') end
$$;
grant execute on function patients.membres() to maillage_app;

-- The instant of the call, so that a date or an hour ends an access in the database too.
create function patients.instant() returns timestamptz
language sql stable set search_path = pg_catalog as $$
  select coalesce(nullif(current_setting('maillage.instant', true), '')::timestamptz, now())
$$;
grant execute on function patients.instant() to maillage_app;

-- True when whoever looks is of the team of this person now, within what they answered; to read, also for the hour
-- that an emergency access lasts.
create function patients.est_suivi(p_cpts uuid, p_patient uuid, p_lire boolean) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  membres constant uuid[] := patients.membres();
  le constant timestamptz := patients.instant();
begin
  if membres is null then return true; end if;
  if membres = '{}' then return false; end if;
  return exists (
      select from patients.equipe e
      where e.cpts_id = p_cpts and e.patient_id = p_patient and e.membre_id = any (membres)
        and e.depuis <= le and (e.jusqu_a is null or e.jusqu_a > le)
        and patients.accepte(p_cpts, p_patient, e.cadre, e.ouvreur))
    or exists (
      select from patients.patients p
      where p.cpts_id = p_cpts and p.id = p_patient and p.medecin_traitant_id = any (membres)
        and patients.accepte(p_cpts, p_patient, 'equipe', false))
    or (p_lire and exists (
      select from patients.bris_de_glace b
      where b.cpts_id = p_cpts and b.patient_id = p_patient and b.compte_id = any (membres)
        and b.ouvert_le <= le and b.finit_le > le));
end $$;

-- Sharing needs a yes. So does exchange, but for who opened the record: there a no is needed to close it.
create function patients.accepte(p_cpts uuid, p_patient uuid, p_cadre text, p_ouvreur boolean) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select a.reponse from patients.accords a
    where a.cpts_id = p_cpts and a.patient_id = p_patient and a.fini_le is null
      and a.objet = case p_cadre when 'equipe' then 'echange' else 'partage' end),
    case when p_ouvreur and p_cadre = 'equipe' then 'oui' else 'non' end) = 'oui'
$$;
revoke all on function patients.accepte(uuid, uuid, text, boolean) from public;
revoke all on function patients.est_suivi(uuid, uuid, boolean) from public;
grant execute on function patients.est_suivi(uuid, uuid, boolean) to maillage_app;

create function patients.a_une_equipe(p_cpts uuid, p_patient uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from patients.equipe e where e.cpts_id = p_cpts and e.patient_id = p_patient)
$$;
revoke all on function patients.a_une_equipe(uuid, uuid) from public;
grant execute on function patients.a_une_equipe(uuid, uuid) to maillage_app;

-- Walls, one behind the other: who is blocked finds no row; who is not of the team neither.
create policy opposition on patients.patients as restrictive to maillage_app using (not patients.est_oppose(cpts_id, id)) with check (true);
create policy suivi_lu on patients.patients as restrictive for select to maillage_app using (patients.est_suivi(cpts_id, id, true));
create policy suivi_ecrit on patients.patients as restrictive for update to maillage_app using (patients.est_suivi(cpts_id, id, false));

create policy opposition on patients.equipe as restrictive to maillage_app using (not patients.est_oppose(cpts_id, patient_id));
create policy suivi_lu on patients.equipe as restrictive for select to maillage_app using (patients.est_suivi(cpts_id, patient_id, true));
create policy suivi_ecrit on patients.equipe as restrictive for update to maillage_app using (patients.est_suivi(cpts_id, patient_id, false));
-- Who opens a record is the first of its team; the others are added by those who follow the person.
create policy suivi_ajoute on patients.equipe as restrictive for insert to maillage_app with check (
  patients.est_suivi(cpts_id, patient_id, false)
  or (ouvreur and membre_id = any (patients.membres()) and not patients.a_une_equipe(cpts_id, patient_id)));

create policy opposition on patients.accords as restrictive to maillage_app using (not patients.est_oppose(cpts_id, patient_id));
create policy suivi_lu on patients.accords as restrictive for select to maillage_app using (patients.est_suivi(cpts_id, patient_id, true));
create policy suivi_ecrit on patients.accords as restrictive for update to maillage_app using (patients.est_suivi(cpts_id, patient_id, false));
create policy suivi_ajoute on patients.accords as restrictive for insert to maillage_app with check (patients.est_suivi(cpts_id, patient_id, false));

-- Oppositions are for those who hold every record: nobody learns of one by looking.
create policy coordination on patients.oppositions as restrictive to maillage_app
  using (patients.membres() is null and not patients.est_oppose(cpts_id, patient_id));

create policy opposition on patients.bris_de_glace as restrictive to maillage_app using (not patients.est_oppose(cpts_id, patient_id));
create policy soi_ou_coordination on patients.bris_de_glace as restrictive to maillage_app
  using (patients.membres() is null or compte_id = any (patients.membres()));

-- What a door asks whatever the actor may see, in the tenant at hand alone.
create function patients.ici(p_cpts uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
  select p_cpts = nullif(current_setting('maillage.cpts', true), '')::uuid and current_setting('maillage.sante', true) = 'oui'
$$;

-- Professionals this person blocks: those who orient somebody must not propose them, and may not know why.
create function patients.professionnels_opposes(p_cpts uuid, p_patient uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select o.professionnel_id from patients.oppositions o
  where patients.ici(p_cpts) and o.cpts_id = p_cpts and o.patient_id = p_patient and o.levee_le is null
$$;
revoke all on function patients.professionnels_opposes(uuid, uuid) from public;
grant execute on function patients.professionnels_opposes(uuid, uuid) to maillage_app;

-- People who bear one of these indexes, the team or not: an exact identity is what recognising, creating once and
-- emergency access begin with. Never those who block whoever looks.
create function patients.reconnaitre(p_cpts uuid, p_index bytea[])
returns table (id uuid, nom_de_naissance bytea, nom_utilise bytea, prenoms bytea, prenom_utilise bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.nom_de_naissance, p.nom_utilise, p.prenoms, p.prenom_utilise from patients.patients p
  where patients.ici(p_cpts) and p.cpts_id = p_cpts and p.efface_le is null
    and (p.index_nom_date = any (p_index) or p.index_nom_utilise_date = any (p_index) or p.index_telephone = any (p_index))
    and not patients.est_oppose(p.cpts_id, p.id)
  order by p.id limit 20
$$;
revoke all on function patients.reconnaitre(uuid, bytea[]) from public;
grant execute on function patients.reconnaitre(uuid, bytea[]) to maillage_app;

-- The next number of a homonym, those in sight or not.
create function patients.prochain_homonyme(p_cpts uuid, p_index bytea[]) returns smallint
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(p.homonyme) + 1, 0)::smallint from patients.patients p
  where patients.ici(p_cpts) and p.cpts_id = p_cpts and p.index_identite = any (p_index)
$$;
revoke all on function patients.prochain_homonyme(uuid, bytea[]) from public;
grant execute on function patients.prochain_homonyme(uuid, bytea[]) to maillage_app;
