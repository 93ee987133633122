-- Votes by hand, the register of decisions, minutes.
create table seances.votes (
  cpts_id uuid not null,
  id uuid not null,
  seance_id uuid not null,
  point_id uuid,
  question text not null,
  genre text not null,
  pour integer not null check (pour >= 0),
  contre integer not null check (contre >= 0),
  abstentions integer not null check (abstentions >= 0),
  non_votants integer not null check (non_votants >= 0),
  -- Deliberative voices there, present or represented, when it was taken.
  voix integer not null,
  -- Opinions of those who are heard: never votes.
  avis_favorables integer not null check (avis_favorables >= 0),
  avis_defavorables integer not null check (avis_defavorables >= 0),
  resultat text not null check (resultat in ('adopte', 'rejete', 'partage', 'non-calcule')),
  explication text not null,
  -- Minutes that this vote approves.
  approuve_id uuid,
  par_nom text not null,
  le timestamptz not null,
  annule_le timestamptz,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint un_vote_ne_depasse_pas_les_voix_presentes check (pour + contre + abstentions + non_votants = voix),
  constraint une_annulation_a_un_motif check ((annule_le is null) = (motif_d_annulation is null))
);
select socle.distribuer('seances.votes');
grant select, insert on seances.votes to maillage_app;
grant update (annule_le, motif_d_annulation) on seances.votes to maillage_app;
alter table seances.votes add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
create index votes_de_la_seance on seances.votes (cpts_id, seance_id, le);

-- The last number of each body and year: taken in the transaction that writes the decision, so that none is skipped.
create table seances.numeros (
  cpts_id uuid not null,
  instance_id uuid not null,
  annee integer not null,
  dernier integer not null check (dernier > 0),
  primary key (cpts_id, instance_id, annee)
);
select socle.distribuer('seances.numeros');
grant select, insert, update on seances.numeros to maillage_app;

create table seances.decisions (
  cpts_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  instance text not null,
  annee integer not null,
  numero integer not null check (numero > 0),
  seance_id uuid not null,
  vote_id uuid,
  texte text not null,
  prise_le date not null,
  -- The decision this one puts an end to.
  abroge_id uuid,
  inscrite_le timestamptz not null,
  inscrite_par_nom text not null,
  primary key (cpts_id, id),
  constraint une_decision_porte_un_numero unique (cpts_id, instance_id, annee, numero)
);
select socle.distribuer('seances.decisions');
grant select, insert on seances.decisions to maillage_app;
alter table seances.decisions add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
alter table seances.decisions add foreign key (cpts_id, vote_id) references seances.votes (cpts_id, id);
alter table seances.decisions add foreign key (cpts_id, abroge_id) references seances.decisions (cpts_id, id);
create unique index un_vote_fait_une_decision on seances.decisions (cpts_id, vote_id) where vote_id is not null;
create unique index une_decision_s_abroge_une_fois on seances.decisions (cpts_id, abroge_id) where abroge_id is not null;
create trigger decisions_jamais_modifiees before update or delete on seances.decisions
  for each row execute function socle.refuser_la_modification();

-- Minutes: what is written by hand stands beside what is known; once approved, the whole text as it was.
create table seances.proces_verbaux (
  cpts_id uuid not null,
  seance_id uuid not null,
  ouverture text not null default '',
  cloture text not null default '',
  change_le timestamptz not null,
  change_par_nom text not null,
  approuve_le timestamptz,
  approuve_par_id uuid,
  contenu text,
  empreinte text check (empreinte ~ '^[0-9a-f]{64}$'),
  primary key (cpts_id, seance_id),
  constraint un_proces_verbal_approuve_est_garde_entier check ((approuve_le is null) = (contenu is null)
    and (approuve_le is null) = (empreinte is null) and (approuve_le is null) = (approuve_par_id is null))
);
select socle.distribuer('seances.proces_verbaux');
grant select, insert, update on seances.proces_verbaux to maillage_app;
alter table seances.proces_verbaux add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
alter table seances.proces_verbaux add foreign key (cpts_id, approuve_par_id) references seances.votes (cpts_id, id);

create function seances.refuser_un_proces_verbal_approuve() returns trigger language plpgsql as $$
begin
  if old.approuve_le is not null then
    raise exception 'un procès-verbal approuvé ne change plus' using errcode = 'check_violation',
      constraint = 'un_proces_verbal_approuve_ne_change_plus';
  end if;
  return new;
end $$;
create trigger un_proces_verbal_approuve_ne_change_plus before update on seances.proces_verbaux
  for each row execute function seances.refuser_un_proces_verbal_approuve();
