-- What a CPTS that declined or withdrew was told stays with the one that organises: nothing of it is kept here, nor what
-- the codes of the room are derived from.
alter table reunions.inter_recues alter column secret drop not null;
update reunions.inter_recues set lieu = null, adresse_visio = null, secret = null, points = '[]', actions = '[]'
  where etat in ('declinee', 'retiree');
update reunions.inter_recues set adresse_visio = null, actions = '[]', points = (
    select coalesce(jsonb_agg(jsonb_build_object('titre', p -> 'titre', 'minutes', null, 'document', null,
      'notes', '', 'decision', '')), '[]') from jsonb_array_elements(points) as p)
  where etat = 'invitee';

-- The one that organises may take an invitation back: what it says of it is numbered by the tour that it ends, apart from
-- the answers, which the one that is invited numbers.
alter table reunions.inter_invitees drop constraint inter_invitees_etat_check,
  add constraint inter_invitees_etat_check check (etat in ('invitee', 'acceptee', 'declinee', 'retiree', 'reprise'));
alter table reunions.inter_recues drop constraint inter_recues_etat_check,
  add constraint inter_recues_etat_check check (etat in ('invitee', 'acceptee', 'declinee', 'retiree', 'reprise'));
alter table reunions.inter_reponses drop constraint inter_reponses_etat_check,
  add constraint inter_reponses_etat_check check (etat in ('acceptee', 'declinee', 'retiree', 'reprise')),
  add column de text not null default 'invitee' check (de in ('invitee', 'organisatrice')),
  drop constraint inter_reponses_pkey,
  add primary key (cpts_id, invitation_id, de, numero);

-- Who answered by the link of a message stood as an address.
update reunions.inter_invitees set par_nom = 'la coordination de ' || nom where par_nom like '%@%';
update reunions.inter_recues set par_nom = 'la coordination' where par_nom like '%@%';
alter table reunions.inter_reponses disable trigger inter_reponses_jamais_modifiees;
update reunions.inter_reponses set par_nom = 'la coordination' where par_nom like '%@%';
alter table reunions.inter_reponses enable trigger inter_reponses_jamais_modifiees;

-- Meetings of several CPTS are kept as long as each decides; what was answered never changes, and may be forgotten.
alter table reunions.inter_invitees drop constraint une_cpts_d_ailleurs_a_un_contact,
  add constraint une_cpts_d_ici_n_a_pas_de_contact check (invitee_id is null or contact_courriel is null);
drop trigger inter_reponses_jamais_modifiees on reunions.inter_reponses;
create trigger inter_reponses_jamais_modifiees before update on reunions.inter_reponses
  for each row execute function socle.refuser_la_modification();
grant delete on reunions.inter_reponses to maillage_app;

-- Counts that were told without names are told no more when they are small, nor what would give them back.
update reunions.inter_invitees set venue = (
    select coalesce(jsonb_agg(v || jsonb_build_object(
      'prevus', case when (v ->> 'prevus')::int between 1 and 4 then '"peu"' else v -> 'prevus' end,
      'viennent', case when (v ->> 'prevus')::int = 0 then v -> 'viennent' else '"tu"' end,
      'presents', case when (v ->> 'prevus')::int = 0 then v -> 'presents' else '"tu"' end)), '[]')
    from jsonb_array_elements(venue) as v)
  where partage = 'nombres' and invitee_id is not null;
