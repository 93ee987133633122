-- Messages to a group are kept as long as the CPTS decides.
grant delete on reunions.courriers, reunions.destinataires to maillage_app;
alter table reunions.destinataires drop constraint destinataires_cpts_id_courrier_id_fkey;
alter table reunions.destinataires add foreign key (cpts_id, courrier_id)
  references reunions.courriers (cpts_id, id) on delete cascade;
