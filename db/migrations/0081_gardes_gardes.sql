-- One duty. Without professional it is a hole; `propose_id` is a draft that only the coordination sees.
create table gardes.gardes (
  cpts_id uuid not null,
  id uuid not null,
  tableau_id uuid not null,
  -- Null for a duty that came from a file.
  tour_id uuid,
  debut timestamptz not null,
  fin timestamptz not null,
  professionnel_id uuid,
  propose_id uuid,
  change_le timestamptz not null,
  rappele_le timestamptz,
  alerte_le timestamptz,
  consigne_le timestamptz,
  primary key (cpts_id, id),
  constraint une_garde_finit_apres_son_debut check (fin > debut),
  constraint un_brouillon_ne_vise_qu_un_trou check (propose_id is null or professionnel_id is null),
  constraint un_tour_ne_donne_qu_une_garde_a_la_fois unique nulls not distinct (cpts_id, tableau_id, tour_id, debut),
  -- Deferrable: two people who exchange their duties do it in one statement.
  constraint une_personne_n_est_que_d_une_garde_a_la_fois exclude using gist (
    cpts_id with =,
    tableau_id with =,
    professionnel_id with =,
    tstzrange(debut, fin) with &&
  ) where (professionnel_id is not null) deferrable initially immediate
);
select socle.distribuer('gardes.gardes');
grant select, insert, update, delete on gardes.gardes to maillage_app;
alter table gardes.gardes add foreign key (cpts_id, tableau_id) references gardes.tableaux (cpts_id, id);
alter table gardes.gardes add foreign key (cpts_id, tour_id) references gardes.tours (cpts_id, id);
alter table gardes.gardes add foreign key (cpts_id, tableau_id, professionnel_id)
  references gardes.participants (cpts_id, tableau_id, professionnel_id);
alter table gardes.gardes add foreign key (cpts_id, tableau_id, propose_id)
  references gardes.participants (cpts_id, tableau_id, professionnel_id);
create index gardes_du_tableau on gardes.gardes (cpts_id, tableau_id, debut);
create index gardes_de_la_personne on gardes.gardes (cpts_id, professionnel_id, debut);
create index gardes_a_consigner on gardes.gardes (cpts_id, fin) where consigne_le is null and professionnel_id is not null;

-- Days when somebody takes no duty, in any rota; why is nobody's business.
create table gardes.indisponibilites (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  du date not null,
  au date not null,
  declaree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_indisponibilite_finit_apres_son_debut check (au >= du)
);
select socle.distribuer('gardes.indisponibilites');
grant select, insert, delete on gardes.indisponibilites to maillage_app;
create index indisponibilites_de_la_personne on gardes.indisponibilites (cpts_id, professionnel_id, du);
