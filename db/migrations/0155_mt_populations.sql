-- What the CPAM and the MSA count of the covered population, as a document hands it over. A row is a version: a
-- correction is a new one, and the former stays.
create table mt.populations (
  cpts_id uuid not null,
  id uuid not null,
  -- The same count, through its corrections.
  releve_id uuid not null,
  version integer not null check (version > 0),
  courante boolean not null default true,
  organisme text not null check (organisme in ('cpam', 'msa', 'ars', 'autre')),
  emetteur text not null,
  emetteur_cle text not null,
  -- The period it is about; null: the state of one day.
  du date,
  au date not null,
  remis_par text not null,
  remis_le date not null,
  -- `Requête locale du 4 octobre, courriel du service médical`.
  document text not null,
  -- Whom it counts, as it says: from this age on; over this age. Null: it does not say.
  age_minimal smallint check (age_minimal between 0 and 120),
  age_au_dela smallint check (age_au_dela between 0 and 120),
  -- Null is unknown, never zero.
  couverte integer check (couverte >= 0),
  avec_mt integer check (avec_mt >= 0),
  sans_mt integer check (sans_mt >= 0),
  ald integer check (ald >= 0),
  ald_sans integer check (ald_sans >= 0),
  age integer check (age >= 0),
  age_sans integer check (age_sans >= 0),
  c2s integer check (c2s >= 0),
  c2s_sans integer check (c2s_sans >= 0),
  c2s_ald integer check (c2s_ald >= 0),
  c2s_ald_sans integer check (c2s_ald_sans >= 0),
  -- Why it was corrected, or taken back.
  motif text,
  retiree boolean not null default false,
  saisie_le timestamptz not null,
  saisie_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_releve_n_a_qu_une_version_de_ce_rang unique (cpts_id, releve_id, version),
  constraint une_correction_dit_pourquoi check ((version > 1) = (motif is not null)),
  constraint une_periode_finit_apres_son_debut check (du <= au),
  constraint une_part_ne_depasse_pas_son_tout check (
    avec_mt <= couverte and sans_mt <= couverte and avec_mt + sans_mt <= couverte and ald_sans <= ald
    and age_sans <= age and c2s_sans <= c2s and c2s_ald_sans <= c2s_ald),
  constraint un_age_compte_a_sa_borne check ((age is null and age_sans is null) or age_au_dela is not null)
);
select socle.distribuer('mt.populations');
grant select, insert, update on mt.populations to maillage_app;
create unique index un_releve_n_a_qu_une_version_courante on mt.populations (cpts_id, releve_id) where courante;
create unique index une_source_n_a_qu_un_releve_par_periode on mt.populations (cpts_id, emetteur_cle, coalesce(du, au), au)
  where courante and not retiree;
