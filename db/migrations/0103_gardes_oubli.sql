-- Duties kept longer than the CPTS decided lose who held them, and stay as facts: their hours, and that they were held.
alter table gardes.gardes
  add column oubliee_le timestamptz,
  add constraint une_garde_oubliee_ne_nomme_personne
    check (oubliee_le is null or (professionnel_id is null and propose_id is null));
create index gardes_a_oublier on gardes.gardes (cpts_id, fin) where professionnel_id is not null;
grant delete on gardes.echanges, gardes.invitations, gardes.participants to maillage_app;
