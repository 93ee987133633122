-- Who last said where somebody's money goes: the person, or an officer. Null: said before this was kept.
alter table indemnisations.beneficiaires
  add column change_par_nom text,
  add column par_la_personne boolean not null default false;
