-- Who wrote the account of an employer, that several people are paid on; whether an account came by the link of the person,
-- which an officer may hold too.
alter table indemnisations.employeurs add column change_par_nom text;
alter table indemnisations.beneficiaires add column par_lien boolean not null default false;
