-- Papers of invoices carry an account number and an address: their bytes go when the CPTS says so, what they were stays.
alter table indemnisations.papiers alter column contenu drop not null;
grant update (contenu, depose_le) on indemnisations.papiers to maillage_app;
drop trigger papiers_jamais_modifies on indemnisations.papiers;
create trigger papiers_jamais_supprimes before delete on indemnisations.papiers
  for each row execute function socle.refuser_la_modification();
-- Bytes may be erased, or handed over again; never changed for others: the constraint on their SHA-256 sees to it.
create trigger papiers_jamais_modifies before update on indemnisations.papiers
  for each row when ((new.cpts_id, new.empreinte, new.type, new.octets) is distinct from (old.cpts_id, old.empreinte, old.type, old.octets)
    or (new.contenu is null) = (old.contenu is null)) execute function socle.refuser_la_modification();
