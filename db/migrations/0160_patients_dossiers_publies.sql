-- What other modules may join to a record: that it is there for whoever looks, and which doctor it names. It runs with the
-- rights of whoever asks: the policies of the records hold in it.
create view patients.public_dossiers with (security_invoker = true) as
  select cpts_id, id, medecin_traitant, medecin_traitant_id, modifie_le from patients.patients where efface_le is null;
grant select on patients.public_dossiers to maillage_app;
