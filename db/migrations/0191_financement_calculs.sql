-- How the value of an indicator is counted in the ledger, when it is: a measure of the catalogue, and what it is a share of.
alter table financement.indicateurs add column calcul jsonb;
alter table financement.indicateurs
  add constraint ce_qui_se_calcule_est_mesure check (calcul is null or source = 'mesure');
