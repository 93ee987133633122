-- A doctor announces that they leave: how many patients that makes, who may take them, how they find a doctor since.
create table mt.departs (
  cpts_id uuid not null,
  id uuid not null,
  -- Two people who change one plan: the second is told.
  version integer not null default 1,
  professionnel_id uuid not null,
  professionnel_nom text not null,
  annonce_le date not null,
  -- Last day of practice; null: not said yet.
  depart_le date,
  -- Null is unknown, never zero.
  patients integer check (patients between 0 and 100000),
  -- Who says so: handed over by the CPAM or the MSA, told by the doctor, reckoned by the CPTS; and of what it is made.
  patients_selon text check (patients_selon in ('remis', 'declare', 'estime')),
  patients_source text,
  -- People may name this doctor on the public page.
  publie boolean not null default false,
  ouvert_le timestamptz not null,
  ouvert_par_nom text not null,
  clos_le timestamptz,
  primary key (cpts_id, id),
  constraint une_estimation_dit_d_ou_elle_vient check ((patients is null) = (patients_selon is null))
);
select socle.distribuer('mt.departs');
grant select, insert, update on mt.departs to maillage_app;
create unique index un_medecin_n_a_qu_un_depart_en_cours on mt.departs (cpts_id, professionnel_id) where clos_le is null;

-- What answers a departure: somebody, and how many patients they can take as people say.
create table mt.leviers (
  cpts_id uuid not null,
  id uuid not null,
  depart_id uuid not null,
  genre text not null check (genre in ('remplacant', 'successeur', 'medecin', 'ipa', 'assistant', 'autre')),
  -- Who or what: a name, a practice.
  nom text not null,
  -- Null is unknown.
  capacite integer check (capacite between 0 and 100000),
  -- From that day on; null: not said.
  des_le date,
  note_le timestamptz not null,
  note_par_nom text not null,
  retire_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('mt.leviers');
grant select, insert, update on mt.leviers to maillage_app;
alter table mt.leviers add foreign key (cpts_id, depart_id) references mt.departs (cpts_id, id);
create index leviers_du_depart on mt.leviers (cpts_id, depart_id) where retire_le is null;

-- The person loses this doctor.
alter table mt.demandes add column depart_id uuid;
alter table mt.demandes add foreign key (cpts_id, depart_id) references mt.departs (cpts_id, id);
create index demandes_du_depart on mt.demandes (cpts_id, depart_id) where depart_id is not null;
