-- People whom the CPTS employs, their contracts, and what each month of them costs.
create schema salaries;
grant usage on schema salaries to maillage_app, maillage_jobs;

create table salaries.personnes (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  -- Where the link of each Friday is sent; null: they declare from their account.
  courriel text check (courriel = lower(courriel)),
  compte_id uuid,
  -- Entry of the directory, when they are also a professional: what they sign is not volunteering.
  professionnel_id uuid,
  ajoutee_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('salaries.personnes');
grant select, insert, update on salaries.personnes to maillage_app;
create unique index un_salarie_porte_un_nom on salaries.personnes (cpts_id, lower(nom));
create unique index un_compte_est_celui_d_un_salarie on salaries.personnes (cpts_id, compte_id) where compte_id is not null;

create table salaries.contrats (
  cpts_id uuid not null,
  id uuid not null,
  personne_id uuid not null,
  fonction text not null,
  -- Hundredths of a percent of full time: 8000 is 80 %.
  quotite integer not null check (quotite > 0 and quotite <= 10000),
  du date not null,
  au date,
  -- Missions of the contract; running costs are always among what is declared.
  missions text[] not null,
  ecrit_le timestamptz not null,
  ecrit_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_contrat_finit_apres_son_debut check (au >= du),
  constraint une_personne_a_un_contrat_a_la_fois exclude using gist (cpts_id with =, personne_id with =,
    daterange(du, au, '[]') with &&)
);
select socle.distribuer('salaries.contrats');
grant select, insert, update on salaries.contrats to maillage_app;
alter table salaries.contrats add foreign key (cpts_id, personne_id) references salaries.personnes (cpts_id, id);

-- Monthly cost for the employer from a month on. No row: unknown, never 0.
create table salaries.couts (
  cpts_id uuid not null,
  contrat_id uuid not null,
  mois date not null check (extract(day from mois) = 1),
  centimes bigint not null check (centimes > 0),
  saisi_le timestamptz not null,
  saisi_par_nom text not null,
  primary key (cpts_id, contrat_id, mois)
);
select socle.distribuer('salaries.couts');
grant select, insert, update on salaries.couts to maillage_app;
alter table salaries.couts add foreign key (cpts_id, contrat_id) references salaries.contrats (cpts_id, id);
