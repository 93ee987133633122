-- National indicators: which one it is, and what it counts in words. What it is worth stays the contract's to say.
alter table financement.indicateurs add column code text;
alter table financement.indicateurs add column definition text;
create unique index un_indicateur_national_n_est_au_contrat_qu_une_fois
  on financement.indicateurs (cpts_id, contrat_id, code) where code is not null and a_annee is null;
